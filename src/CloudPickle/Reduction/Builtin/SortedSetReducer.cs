using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A sorted set is a set in its order; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(SortedSet<>))]
public sealed class SortedSetReducer<T> : MutableSetReducer<SortedSet<T>, T>
{
    private protected override object? ComparerOf(SortedSet<T> value) => value.Comparer;

    /// <inheritdoc/>
    protected override SortedSet<T> Create(int capacity) => [];

    private protected override SortedSet<T> Create(int capacity, StringComparer comparer) => new((IComparer<T>)(object)comparer);

    /// <inheritdoc/>
    protected override void Add(SortedSet<T> set, T item) => set.Add(item);
}
