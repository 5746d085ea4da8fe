using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of sets that can be filled: they exist before their items, so cycles through them work.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MutableSetReducer<TSet, T> : SetReducer<TSet, T>
    where TSet : class, IEnumerable<T>
{
    /// <inheritdoc/>
    protected sealed override bool IsFrozen => false;

    /// <summary>Makes an empty set.</summary>
    /// <param name="capacity">How many items will come at least.</param>
    protected abstract TSet Create(int capacity);

    /// <summary>Makes an empty set whose items, which are strings, compare in a way of their own.</summary>
    private protected virtual TSet Create(int capacity, StringComparer comparer) => Create(capacity);

    /// <summary>Adds an item, unless an equal one is there.</summary>
    /// <param name="set">The set.</param>
    /// <param name="item">The item.</param>
    protected abstract void Add(TSet set, T item);

    /// <summary>The buckets of the table behind it, where it has one that shows them; else 0.</summary>
    /// <param name="set">The set.</param>
    protected virtual int BucketsOf(TSet set) => 0;

    /// <inheritdoc/>
    protected sealed override TSet Convert(Unpickler unpickler, object node, IReadOnlyCollection<object?> items)
    {
        if (unpickler.Machine.TryGetConverted<TSet>(node, out var known))
        {
            return known!;
        }

        var set = Comparers.For<T>(Comparers.Noted(node)) is { } comparer ? Create(items.Count, comparer) : Create(items.Count);
        var count = 0;
        unpickler.Machine.AddConverted(node, set, Complete);
        Complete();
        return set;

        bool Complete()
        {
            if (count == items.Count)
            {
                return false;
            }

            ReadItems(unpickler, items, count, item =>
            {
                count++;
                Add(set, item);
            }, BucketsOf(set));
            return true;
        }
    }
}
