using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable hash set is a frozenset; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableHashSet<>))]
public sealed class ImmutableHashSetReducer<T> : ImmutableSetReducer<ImmutableHashSet<T>, T>
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, ImmutableHashSet<T> value) => Comparers.RequireDefault(pickler, value.KeyComparer);

    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(ImmutableHashSet<T> value) => HashOrder.Sort(value);

    /// <inheritdoc/>
    protected override ImmutableHashSet<T> Create(List<T> items) => [.. items];
}
