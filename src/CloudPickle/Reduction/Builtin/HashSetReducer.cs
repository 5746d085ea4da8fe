using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A hash set with the default comparer; another comparer would be lost and is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(HashSet<>))]
public sealed class HashSetReducer<T> : MutableSetReducer<HashSet<T>, T>
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, HashSet<T> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override HashSet<T> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Add(HashSet<T> set, T item) => set.Add(item);
}
