using System.Collections.Concurrent;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A bag has no order of its own: it is a list in the order of its enumeration.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ConcurrentBag<>))]
public sealed class ConcurrentBagReducer<T> : MutableCollectionReducer<ConcurrentBag<T>, T>
{
    /// <inheritdoc/>
    protected override ConcurrentBag<T> Create(int capacity) => [];

    /// <inheritdoc/>
    protected override void Add(ConcurrentBag<T> collection, T item) => collection.Add(item);

    /// <inheritdoc/>
    protected override void Clear(ConcurrentBag<T> collection) => collection.Clear();
}
