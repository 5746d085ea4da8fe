using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A frozen set is a frozenset; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(FrozenSet<>))]
public sealed class FrozenSetReducer<T> : ImmutableSetReducer<FrozenSet<T>, T>
{
    private protected override object? ComparerOf(FrozenSet<T> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(FrozenSet<T> value) => HashOrder.Sort(value);

    /// <inheritdoc/>
    protected override FrozenSet<T> Create(List<T> items) => items.ToFrozenSet();

    private protected override FrozenSet<T> Create(List<T> items, StringComparer comparer) => items.ToFrozenSet((IEqualityComparer<T>)(object)comparer);
}
