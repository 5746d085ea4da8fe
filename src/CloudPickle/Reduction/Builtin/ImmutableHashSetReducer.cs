using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable hash set is a frozenset; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableHashSet<>))]
public sealed class ImmutableHashSetReducer<T> : ImmutableSetReducer<ImmutableHashSet<T>, T>
{
    private protected override object? ComparerOf(ImmutableHashSet<T> value) => Comparers.Hashing(value.KeyComparer);

    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(ImmutableHashSet<T> value) => HashOrder.Sort(value);

    /// <inheritdoc/>
    protected override ImmutableHashSet<T> Create(List<T> items) => [.. items];

    private protected override ImmutableHashSet<T> Create(List<T> items, StringComparer comparer) =>
        ImmutableHashSet.CreateRange((IEqualityComparer<T>)(object)comparer, items);
}
