using CloudPickle.Generated;
using CloudPickle.Reduction;

namespace CloudPickle;

/// <summary>
/// Pickles values of a type through an annotated stand-in: the value travels under its own type's name with the members of the stand-in. Python
/// sees an object of that name, and loading needs no declared type to find the way back.
/// </summary>
/// <typeparam name="T">The type that cannot be annotated, or whose state is not what should travel.</typeparam>
/// <typeparam name="TSurrogate">A type with <see cref="PicklableAttribute"/> and a generated reducer.</typeparam>
/// <remarks>
/// Objects keep their identity. A cycle may not lead through the stand-in, because the object is made from it. A value of a derived
/// type goes by the reducer of that type, unless <typeparamref name="T"/> is abstract. Methods of the stand-in with
/// <see cref="PickleAfterLoadAttribute"/> are called if they are immediate. Instances must not hold state that changes.
/// </remarks>
public abstract class SurrogateReducer<T, TSurrogate> : Reducer<T>, IObjectReducer, INamedReducer
    where T : notnull
    where TSurrogate : notnull
{
    private PickledGlobal? _name;
    private ObjectShape? _shape;

    ObjectShape IObjectReducer.Shape => Shape;

    PickledGlobal INamedReducer.Name
    {
        get => _name ??= RuntimeTypeNames.Of(typeof(T));
        set => _name = value;
    }

    private ObjectShape Shape => _shape ??= MakeShape();

    private static ObjectReducer<TSurrogate> State =>
        ReducerOf<TSurrogate>.Value as ObjectReducer<TSurrogate> ?? throw new InvalidOperationException(
            $"{TypeNames.Of(typeof(TSurrogate))} cannot stand in for {TypeNames.Of(typeof(T))}: it has no generated reducer. Annotate it with [Picklable].");

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value)
    {
        var shape = Shape;
        if (typeof(T).IsValueType)
        {
            pickler.BeginObject(shape);
        }
        else if (!typeof(T).IsAbstract && value.GetType() != typeof(T))
        {
            pickler.WriteByRuntimeType(value);
            return;
        }
        else if (!pickler.TryBeginObject(shape, value))
        {
            return;
        }

        State.WriteState(pickler, ToSurrogate(value));
        pickler.EndObject();
    }

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        T typed => typed,
        null when !typeof(T).IsValueType => default!,
        TSurrogate surrogate => FromSurrogate(surrogate),
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    /// <summary>Makes the stand-in whose members are written.</summary>
    /// <param name="value">The value.</param>
    protected abstract TSurrogate ToSurrogate(T value);

    /// <summary>Makes the value from the stand-in that was loaded.</summary>
    /// <param name="surrogate">The stand-in, complete.</param>
    protected abstract T FromSurrogate(TSurrogate surrogate);

    object IObjectReducer.CreateEmpty() => throw new InvalidOperationException("A surrogate's object is made from its state.");

    object IObjectReducer.Construct(in ObjectState state) => FromSurrogate((TSurrogate)((IObjectReducer)State).Build(state));

    object IObjectReducer.Build(in ObjectState state) => ((IObjectReducer)this).Construct(state);

    void IObjectReducer.SetMember(object instance, int member, in ObjectState state) =>
        throw new InvalidOperationException("A surrogate's object is made from its state.");

    private ObjectShape MakeShape()
    {
        var members = Array.ConvertAll(
            ((IObjectReducer)State).Shape.Members,
            static member => new PickleMember(member.Name, member.Flags | PickleMemberFlags.Constructor, new List<string>(member.Aliases).ToArray()));
        var name = ((INamedReducer)this).Name;
        return new ObjectShape(typeof(T), name.Module, name.QualifiedName, ObjectTraits.ConstructedFromState, members);
    }
}
