using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Closures;

/// <summary>A cell is Python's <c>types.CellType</c>. It exists before its contents, so that a closure may refer to itself.</summary>
/// <typeparam name="T">The variable's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Cell<>))]
public sealed class CellReducer<T> : Reducer<Cell<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Cell<T> value)
    {
        ArgumentNullException.ThrowIfNull(pickler);
        pickler.WriteCell(value);
    }

    /// <inheritdoc/>
    public override Cell<T> Read(Unpickler unpickler, object? value)
    {
        ArgumentNullException.ThrowIfNull(unpickler);
        return unpickler.Resolve(value) switch
        {
            PickledCell node => unpickler.Machine.ReadCell<T>(node),
            Cell<T> typed => typed,
            var other => throw unpickler.Mismatch(typeof(Cell<T>), other),
        };
    }
}
