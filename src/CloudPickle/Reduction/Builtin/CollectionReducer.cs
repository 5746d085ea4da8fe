using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of every reducer of a collection that is a list in Python: written in its order, read from lists, tuples and arrays.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CollectionReducer<TCollection, T> : Reducer<TCollection>
    where TCollection : IEnumerable<T>
{
    /// <summary>What an item counts: its place, or the node around it.</summary>
    private protected static readonly int BytesPerItem = typeof(TCollection) == typeof(List<T>) || typeof(TCollection).IsArray
        ? 2 * Unsafe.SizeOf<T>()
        : NodeBytes + (2 * Unsafe.SizeOf<T>());

    /// <summary>What an item of numbers counts that is made an object on its way.</summary>
    private const int BytesPerBox = 96;

    private const int NodeBytes = 48;

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TCollection value)
    {
        object? identity = typeof(TCollection).IsValueType ? null : value;
        if (identity is not null && pickler.TryWriteReference(identity))
        {
            return;
        }

        pickler.BeginList(identity);
        foreach (var item in Enumerate(value))
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
    }

    /// <inheritdoc/>
    public override TCollection Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null && !typeof(TCollection).IsValueType)
        {
            return default!;
        }

        // To the runtime an int[] is a uint[]: of arrays only the exact type counts.
        if (node is TCollection same and not PickledTuple && (node is not Array || node.GetType() == typeof(T[])))
        {
            return same;
        }

        var items = SequenceItems.Of(unpickler, node) ?? throw unpickler.Mismatch(typeof(TCollection), node);
        return Convert(unpickler, node!, items);
    }

    /// <summary>The items in the order in which they are written.</summary>
    /// <param name="value">The collection.</param>
    protected virtual IEnumerable<T> Enumerate(TCollection value) => value;

    /// <summary>Makes the collection of untyped items, unless the same node was converted before.</summary>
    /// <param name="unpickler">The session.</param>
    /// <param name="node">The untyped container, for its identity.</param>
    /// <param name="items">Its items; it may still grow while a cycle is being read.</param>
    protected abstract TCollection Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items);

    /// <summary>What a typed reader gives where no collection begins: null, or one that was read before as the same type.</summary>
    private protected static TCollection ReadTypedReference(ref TypedReader reader, TypedStart start)
    {
        if (!typeof(TCollection).IsValueType)
        {
            if (start == TypedStart.Null)
            {
                return default!;
            }

            if (start == TypedStart.Reference && reader.Reference is TCollection known && known.GetType() == typeof(TCollection))
            {
                return known;
            }
        }

        reader.Fail();
        return default!;
    }

    /// <summary>The same, for what may have been read before.</summary>
    private protected static TCollection ReadTypedReference(ref TypedReader reader, object? known)
    {
        if (known is not null && known.GetType() != typeof(TCollection))
        {
            reader.Fail();
        }

        return reader.HasFailed ? default! : (TCollection)known!;
    }

    /// <summary>Reads the items from an index on, keeping the path for messages.</summary>
    /// <param name="unpickler">The session.</param>
    /// <param name="items">The untyped items.</param>
    /// <param name="start">The first one to read.</param>
    /// <param name="add">Takes each item.</param>
    private protected static void ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start, Action<T> add)
    {
        var machine = unpickler.Machine;
        var level = BeginItems(machine, items, start);
        for (var i = start; i < items.Count; i++)
        {
            machine.SetPath(level, PathSegment.OfItem(i));
            add(unpickler.Read<T>(items[i]));
        }

        machine.LeavePath(level);
    }

    /// <summary>Charges the items that come, and enters the path of the first.</summary>
    private protected static int BeginItems(PickleMachine machine, IReadOnlyList<object?> items, int start)
    {
        machine.Charge((items is PickledArray or PickledNDArray ? BytesPerBox + BytesPerItem : (long)BytesPerItem) * (items.Count - start));
        return machine.EnterPath(PathSegment.OfItem(start));
    }
}
