using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable sorted set is a frozenset in its order; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableSortedSet<>))]
public sealed class ImmutableSortedSetReducer<T> : ImmutableSetReducer<ImmutableSortedSet<T>, T>
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, ImmutableSortedSet<T> value) => Comparers.RequireDefault(pickler, value.KeyComparer);

    /// <inheritdoc/>
    protected override ImmutableSortedSet<T> Create(List<T> items) => [.. items];
}
