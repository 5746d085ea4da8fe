using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of sets that can be filled: they exist before their items, so cycles through them work.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MutableSetReducer<TSet, T> : SetReducer<TSet, T>
    where TSet : class, IEnumerable<T>
{
    private static EmptySize s_emptySize;

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

        if (s_emptySize.IsUnknown)
        {
            s_emptySize.Measure(() => Create(0));
        }

        unpickler.Machine.Charge(s_emptySize.Bytes + ((long)Unsafe.SizeOf<T>() * items.Count));
        var set = Comparers.For<T>(Comparers.Noted(node)) is { } comparer ? Create(items.Count, comparer) : Create(items.Count);
        if (unpickler.Machine.MayBeSeenAgain(node))
        {
            Share(unpickler, node, items, set);
        }
        else
        {
            unpickler.Machine.Keep(node, set);
            Fill(unpickler, node, set);
        }

        return set;
    }

    /// <summary>Fills a set whose items are all there, and that nothing else refers to.</summary>
    private void Fill(Unpickler unpickler, object node, TSet set)
    {
        var table = node is PickledSet mutable ? mutable.Table : ((PickledFrozenSet)node).Table;
        var collisions = BeginItems(unpickler.Machine, table.Count, 0, BucketsOf(set), out var level);
        var index = 0;
        for (var i = table.First(); i >= 0; i = table.Next(i))
        {
            Add(set, ReadItem(unpickler, table.KeyAt(i), index++, level, collisions));
        }

        unpickler.Machine.LeavePath(level);
    }

    /// <summary>Fills a set that others may refer to, and whose node may still grow.</summary>
    private void Share(Unpickler unpickler, object node, IReadOnlyCollection<object?> items, TSet set)
    {
        var count = 0;
        unpickler.Machine.AddConverted(node, set, Complete);
        Complete();

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
