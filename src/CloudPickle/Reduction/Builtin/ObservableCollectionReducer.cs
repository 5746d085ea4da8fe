using System.Collections.ObjectModel;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An observable collection is a list; who observes it does not travel.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ObservableCollection<>))]
public sealed class ObservableCollectionReducer<T> : MutableCollectionReducer<ObservableCollection<T>, T>
{
    /// <inheritdoc/>
    protected override ObservableCollection<T> Create(int capacity) => [];

    /// <inheritdoc/>
    protected override void Add(ObservableCollection<T> collection, T item) => collection.Add(item);
}
