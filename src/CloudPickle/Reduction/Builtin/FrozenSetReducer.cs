using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A frozen set is a frozenset; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(FrozenSet<>))]
public sealed class FrozenSetReducer<T> : ImmutableSetReducer<FrozenSet<T>, T>
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, FrozenSet<T> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(FrozenSet<T> value) => HashOrder.Sort(value);

    /// <inheritdoc/>
    protected override FrozenSet<T> Create(List<T> items) => items.ToFrozenSet();
}
