using System.Collections.ObjectModel;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A collection is a list.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Collection<>))]
public sealed class CollectionOfReducer<T> : MutableCollectionReducer<Collection<T>, T>
{
    /// <inheritdoc/>
    protected override Collection<T> Create(int capacity) => new(new List<T>(capacity));

    /// <inheritdoc/>
    protected override void Add(Collection<T> collection, T item) => collection.Add(item);
}
