using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A type is its name: the one that its values have in a pickle. Only a type that is registered has one, or one of the library's that stands for a single
/// class of Python; reading looks nothing up by reflection.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Type))]
public sealed class TypeReducer : Reducer<Type>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Type value) => pickler.WriteGlobal(NameOf(value) ?? throw pickler.Error(
        $"The type {TypeNames.Of(value)} has no name in a pickle. Annotate it with [Picklable], or add [assembly: PicklableType(typeof({TypeNames.Of(value)}))]."));

    /// <inheritdoc/>
    public override Type Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        return node switch
        {
            null => null!,
            Type same => same,
            PickledGlobal name => TypeOf(name) ?? throw unpickler.Error(PythonLibrary.HasTypes
                ? $"{name} is no type that is known here. Annotate it with [Picklable(\"{name}\")]."
                : PythonLibrary.LeftOut($"{name} may be the name of a library type", "types")),
            _ => throw unpickler.Mismatch(typeof(Type), node),
        };
    }

    private static PickledGlobal? NameOf(Type type) => LibraryTypeNames.Find(type) ?? ReducerTable.Find(type) switch
    {
        IObjectReducer reducer => reducer.Shape.Name,
        IValueHandler handler => handler.Name,
        IUnionReducer union => union.Name,
        _ => null,
    };

    private static Type? TypeOf(PickledGlobal name) => name.Handler switch
    {
        IObjectReducer reducer => reducer.Shape.Type,
        Reducer reducer => reducer.Type,
        _ => PythonLibrary.HasTypes ? TypeGlobals.Find(name) : null,
    };
}
