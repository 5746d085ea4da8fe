using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A sorted set is a set in its order; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(SortedSet<>))]
public sealed class SortedSetReducer<T> : MutableSetReducer<SortedSet<T>, T>
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, SortedSet<T> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override SortedSet<T> Create(int capacity) => [];

    /// <inheritdoc/>
    protected override void Add(SortedSet<T> set, T item) => set.Add(item);
}
