using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A queue is a list; its head comes first.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Queue<>))]
public sealed class QueueReducer<T> : MutableCollectionReducer<Queue<T>, T>
{
    /// <inheritdoc/>
    protected override Queue<T> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Add(Queue<T> collection, T item) => collection.Enqueue(item);

    /// <inheritdoc/>
    protected override void Clear(Queue<T> collection) => collection.Clear();
}
