using System.Collections.Concurrent;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A concurrent stack is a list with the top at the end, as <see cref="Stack{T}"/>.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ConcurrentStack<>))]
public sealed class ConcurrentStackReducer<T> : MutableCollectionReducer<ConcurrentStack<T>, T>
{
    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(ConcurrentStack<T> value) => SequenceItems.Reversed(value);

    /// <inheritdoc/>
    protected override ConcurrentStack<T> Create(int capacity) => new();

    /// <inheritdoc/>
    protected override void Add(ConcurrentStack<T> collection, T item) => collection.Push(item);

    /// <inheritdoc/>
    protected override void Clear(ConcurrentStack<T> collection) => collection.Clear();
}
