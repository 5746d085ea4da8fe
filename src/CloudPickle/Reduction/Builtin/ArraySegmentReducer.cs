using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A segment is a list of its items, not of the whole array; a default one is None.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ArraySegment<>))]
public sealed class ArraySegmentReducer<T> : ImmutableCollectionReducer<ArraySegment<T>, T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ArraySegment<T> value)
    {
        if (value.Array is null)
        {
            pickler.Writer.WriteNone();
        }
        else
        {
            base.Write(pickler, value);
        }
    }

    /// <inheritdoc/>
    public override ArraySegment<T> Read(Unpickler unpickler, object? value) => value is null ? default : base.Read(unpickler, value);

    /// <inheritdoc/>
    protected override ArraySegment<T> Create(T[] items) => new(items);
}
