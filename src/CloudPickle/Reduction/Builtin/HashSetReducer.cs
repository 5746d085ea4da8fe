using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A hash set with the default comparer; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(HashSet<>))]
public sealed class HashSetReducer<T> : MutableSetReducer<HashSet<T>, T>
{
    private protected override object? ComparerOf(HashSet<T> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override HashSet<T> Create(int capacity) => new(capacity);

    private protected override HashSet<T> Create(int capacity, StringComparer comparer) => new(capacity, (IEqualityComparer<T>)(object)comparer);

    /// <inheritdoc/>
    protected override int BucketsOf(HashSet<T> set) => set.Capacity;

    /// <inheritdoc/>
    protected override void Add(HashSet<T> set, T item) => set.Add(item);
}
