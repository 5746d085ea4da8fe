using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable sorted set is a frozenset in its order; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableSortedSet<>))]
public sealed class ImmutableSortedSetReducer<T> : ImmutableSetReducer<ImmutableSortedSet<T>, T>
{
    private protected override object? ComparerOf(ImmutableSortedSet<T> value) => value.KeyComparer;

    /// <inheritdoc/>
    protected override ImmutableSortedSet<T> Create(List<T> items) => [.. items];

    private protected override ImmutableSortedSet<T> Create(List<T> items, StringComparer comparer) =>
        ImmutableSortedSet.CreateRange((IComparer<T>)(object)comparer, items);
}
