using System.ComponentModel;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of every reducer of a tuple: Python's tuple, read from tuples and lists of the right length.</summary>
/// <typeparam name="TTuple">The tuple.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FixedTupleReducer<TTuple> : Reducer<TTuple>
    where TTuple : notnull
{
    private protected FixedTupleReducer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, TTuple value)
    {
        object? identity = typeof(TTuple).IsValueType ? null : value;
        if (identity is not null && pickler.TryWriteReference(identity))
        {
            return;
        }

        var count = CountOf(value);
        pickler.BeginTuple(count);
        WriteItems(pickler, value);
        pickler.EndTuple(count, identity);
    }

    /// <inheritdoc/>
    public sealed override TTuple Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null && !typeof(TTuple).IsValueType)
        {
            return default!;
        }

        if (node is TTuple same)
        {
            return same;
        }

        var items = SequenceItems.Of(unpickler, node) ?? InertTuples.Of(node) ?? throw unpickler.Mismatch(typeof(TTuple), node);
        var count = CountIn(unpickler);
        if (items.Count != count)
        {
            throw unpickler.Error($"{TypeNames.Of(typeof(TTuple))} was expected, a tuple of {count}; the pickle has {ValueText.KindOf(node)} of {items.Count}.");
        }

        return typeof(TTuple).IsValueType ? ReadItems(unpickler, items, 0) : Convert(unpickler, node!, items);
    }

    /// <summary>How many items a value is written as.</summary>
    internal abstract int CountOf(TTuple value);

    /// <summary>How many items are expected in a pickle.</summary>
    internal abstract int CountIn(Unpickler unpickler);

    internal abstract void WriteItems(Pickler pickler, TTuple value);

    /// <summary>Makes the tuple of the items from an index on.</summary>
    internal abstract TTuple ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start);

    private protected static void WriteItem<T>(Pickler pickler, T item)
    {
        pickler.NextTupleItem();
        pickler.Write(item);
    }

    private protected static T ReadItem<T>(Unpickler unpickler, IReadOnlyList<object?> items, int index)
    {
        var machine = unpickler.Machine;
        var level = machine.EnterPath(PathSegment.OfItem(index));
        var item = unpickler.Read<T>(items[index]);
        machine.LeavePath(level);
        return item;
    }

    private TTuple Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<Box>(node, out var known))
        {
            return known!.Value;
        }

        var count = items.Count;
        var tuple = ReadItems(unpickler, items, 0);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!.Value;
        }

        if (machine.MayBeSeenAgain(node) || machine.IsSession)
        {
            Remember(unpickler, node, items, count, tuple);
        }

        return tuple;
    }

    private static void Remember(Unpickler unpickler, object node, IReadOnlyList<object?> items, int count, TTuple tuple) =>
        unpickler.Machine.AddConverted(node, new Box(tuple), () => items.Count == count
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TTuple))}, which is made from all its items at once and cannot contain itself. Use a mutable collection."));

    private sealed class Box(TTuple value)
    {
        public TTuple Value { get; } = value;
    }
}
