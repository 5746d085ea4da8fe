using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of sets that are made from all their items at once.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImmutableSetReducer<TSet, T> : SetReducer<TSet, T>
    where TSet : class, IEnumerable<T>
{
    /// <inheritdoc/>
    protected sealed override bool IsFrozen => true;

    /// <summary>Makes the set; of equal items one stays.</summary>
    /// <param name="items">The items in the written order.</param>
    protected abstract TSet Create(List<T> items);

    /// <summary>Makes the set; its items, which are strings, compare in a way of their own.</summary>
    private protected virtual TSet Create(List<T> items, StringComparer comparer) => Create(items);

    /// <inheritdoc/>
    protected sealed override TSet Convert(Unpickler unpickler, object node, IReadOnlyCollection<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<TSet>(node, out var known))
        {
            return known!;
        }

        var typed = new List<T>(items.Count);
        ReadItems(unpickler, items, 0, typed.Add);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!;
        }

        var set = Comparers.For<T>(Comparers.Noted(node)) is { } comparer ? Create(typed, comparer) : Create(typed);
        machine.AddConverted(node, set, () => items.Count == typed.Count
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TSet))}, which is made from all its items at once and cannot contain itself. Use a mutable set."));
        return set;
    }
}
