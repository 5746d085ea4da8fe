using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of every reducer of a set: Python's set or frozenset, in enumeration order; either is read.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetReducer<TSet, T> : Reducer<TSet>
    where TSet : class, IEnumerable<T>
{
    /// <summary>What an item counts: the node or the places that it takes.</summary>
    private static readonly int BytesPerItem = 16 + (2 * Unsafe.SizeOf<T>());

    /// <summary>Whether the set cannot change and is a frozenset.</summary>
    protected abstract bool IsFrozen { get; }

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSet value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var comparer = Comparers.NameOf<T>(pickler, ComparerOf(value));
        if (IsFrozen)
        {
            WriteFrozen(pickler, value);
            pickler.WriteNote(comparer);
            return;
        }

        pickler.BeginSet(value);
        foreach (var item in Enumerate(value))
        {
            pickler.NextSetItem();
            pickler.Write(item);
        }

        pickler.EndSet(value);
        pickler.WriteNote(comparer);
    }

    /// <inheritdoc/>
    public override TSet Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        TSet same => same,
        PickledSet set => Convert(unpickler, set, set),
        PickledFrozenSet set => Convert(unpickler, set, set),
        var other => throw unpickler.Mismatch(typeof(TSet), other),
    };

    /// <summary>What compares the items: the default, a comparer that travels by its name, or one that is refused; null for none.</summary>
    private protected virtual object? ComparerOf(TSet value) => null;

    /// <summary>The items in the order in which they are written.</summary>
    /// <param name="value">The set.</param>
    protected virtual IEnumerable<T> Enumerate(TSet value) => value;

    /// <summary>Makes the set of an untyped one, unless it was converted before.</summary>
    /// <param name="unpickler">The session.</param>
    /// <param name="node">The untyped set, for its identity.</param>
    /// <param name="items">Its items; it may still grow while a cycle is being read.</param>
    protected abstract TSet Convert(Unpickler unpickler, object node, IReadOnlyCollection<object?> items);

    /// <summary>Reads the items from one on, keeping the path for messages.</summary>
    private protected static void ReadItems(Unpickler unpickler, IReadOnlyCollection<object?> items, int start, Action<T> add, int buckets = 0)
    {
        var collisions = BeginItems(unpickler.Machine, items.Count, start, buckets, out var level);
        var index = 0;
        foreach (var item in items)
        {
            if (index++ >= start)
            {
                add(ReadItem(unpickler, item, index - 1, level, collisions));
            }
        }

        unpickler.Machine.LeavePath(level);
    }

    /// <summary>Charges the items that come, and enters the path of the first.</summary>
    private protected static KeyCollisions? BeginItems(PickleMachine machine, int count, int start, int buckets, out int level)
    {
        machine.Charge((long)BytesPerItem * (count - start));
        level = machine.EnterPath(PathSegment.OfItem(start));
        return KeyCollisions.Watch<T>(count - start, buckets);
    }

    private protected static T ReadItem(Unpickler unpickler, object? item, int index, int level, KeyCollisions? collisions)
    {
        unpickler.Machine.SetPath(level, PathSegment.OfItem(index));
        var typed = unpickler.Read<T>(item);
        collisions?.Add(unpickler.Machine, typed?.GetHashCode() ?? 0);
        return typed;
    }

    private void WriteFrozen(Pickler pickler, TSet value)
    {
        pickler.BeginFrozenSet();
        foreach (var item in Enumerate(value))
        {
            pickler.NextFrozenSetItem();
            pickler.Write(item);
        }

        pickler.EndFrozenSet(value);
    }
}
