using System.Collections.Concurrent;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A concurrent queue is a list; its head comes first.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ConcurrentQueue<>))]
public sealed class ConcurrentQueueReducer<T> : MutableCollectionReducer<ConcurrentQueue<T>, T>
{
    /// <inheritdoc/>
    protected override ConcurrentQueue<T> Create(int capacity) => new();

    /// <inheritdoc/>
    protected override void Add(ConcurrentQueue<T> collection, T item) => collection.Enqueue(item);

    /// <inheritdoc/>
    protected override void Clear(ConcurrentQueue<T> collection) => collection.Clear();
}
