using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A linked list is a list.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(LinkedList<>))]
public sealed class LinkedListReducer<T> : MutableCollectionReducer<LinkedList<T>, T>
{
    /// <inheritdoc/>
    protected override LinkedList<T> Create(int capacity) => new();

    /// <inheritdoc/>
    protected override void Add(LinkedList<T> collection, T item) => collection.AddLast(item);
}
