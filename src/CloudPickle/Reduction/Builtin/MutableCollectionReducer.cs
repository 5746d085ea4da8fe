using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of collections that can be filled: they exist before their items, so cycles through them work.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MutableCollectionReducer<TCollection, T> : CollectionReducer<TCollection, T>
    where TCollection : class, IEnumerable<T>
{
    private static EmptySize s_emptySize;

    /// <summary>Makes an empty collection.</summary>
    /// <param name="capacity">How many items will come at least.</param>
    protected abstract TCollection Create(int capacity);

    /// <summary>Adds an item at the end of the written order.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="item">The item.</param>
    protected abstract void Add(TCollection collection, T item);

    /// <summary>Removes all items.</summary>
    /// <param name="collection">The collection.</param>
    protected virtual void Clear(TCollection collection) => ((ICollection<T>)collection).Clear();

    internal sealed override TCollection ReadTyped(ref TypedReader reader)
    {
        var start = reader.BeginContainer(Opcode.EmptyList, out var memoIndex);
        if (start != TypedStart.Value)
        {
            return ReadTypedReference(ref reader, start);
        }

        var collection = CreateEmpty();
        reader.Charge(s_emptySize.Bytes);
        reader.SetMemo(memoIndex, collection);
        ReadTypedItems(ref reader, collection);
        return collection;
    }

    /// <summary>Makes an empty collection whose size is charged next.</summary>
    private TCollection CreateEmpty() => s_emptySize.IsUnknown ? s_emptySize.Measure(() => Create(0)) : Create(0);

    private protected virtual void ReadTypedItems(ref TypedReader reader, TCollection collection)
    {
        var items = ItemCursor.OfList;
        while (reader.TryNextItem(ref items))
        {
            reader.Charge(BytesPerItem);
            Add(collection, reader.Read<T>());
        }
    }

    /// <inheritdoc/>
    protected sealed override TCollection Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        if (unpickler.Machine.TryGetConverted<TCollection>(node, out var known))
        {
            return known!;
        }

        if (s_emptySize.IsUnknown)
        {
            CreateEmpty();
        }

        unpickler.Machine.Charge(s_emptySize.Bytes + ((long)Unsafe.SizeOf<T>() * items.Count));
        var collection = Create(items.Count);
        if (unpickler.Machine.MayBeSeenAgain(node))
        {
            Share(unpickler, node, items, collection);
        }
        else
        {
            unpickler.Machine.Keep(node, collection);
            Fill(unpickler, items, collection);
        }

        return collection;
    }

    /// <summary>Fills a collection whose items are all there, and that nothing else refers to.</summary>
    private void Fill(Unpickler unpickler, IReadOnlyList<object?> items, TCollection collection)
    {
        var machine = unpickler.Machine;
        var loose = machine.LooseCount;
        var level = BeginItems(machine, items, 0);
        for (var i = 0; i < items.Count; i++)
        {
            machine.SetPath(level, PathSegment.OfItem(i));
            Add(collection, unpickler.Read<T>(items[i]));
        }

        machine.LeavePath(level);
        if (loose != machine.LooseCount)
        {
            FillAgainLater(unpickler, items, collection, loose);
        }
    }

    private void FillAgainLater(Unpickler unpickler, IReadOnlyList<object?> items, TCollection collection, int loose) =>
        unpickler.Machine.SetLooseAgain(loose, () =>
        {
            Clear(collection);
            Fill(unpickler, items, collection);
        });

    /// <summary>Fills a collection that others may refer to, and whose node may still grow.</summary>
    private void Share(Unpickler unpickler, object node, IReadOnlyList<object?> items, TCollection collection)
    {
        var machine = unpickler.Machine;
        var count = 0;
        machine.AddConverted(node, collection, Complete);
        Complete();

        bool Complete()
        {
            var start = count;
            if (start == items.Count)
            {
                return false;
            }

            var loose = machine.LooseCount;
            ReadItems(unpickler, items, start, item =>
            {
                count++;
                Add(collection, item);
            });
            if (loose != machine.LooseCount)
            {
                machine.SetLooseAgain(loose, FillAgain);
            }

            return true;
        }

        void FillAgain()
        {
            Clear(collection);
            count = 0;
            Complete();
        }
    }
}
