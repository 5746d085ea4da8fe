using System.ComponentModel;
using CloudPickle.Generated;
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

        var collection = Create(0);
        reader.SetMemo(memoIndex, collection);
        ReadTypedItems(ref reader, collection);
        return collection;
    }

    private protected virtual void ReadTypedItems(ref TypedReader reader, TCollection collection)
    {
        var items = ItemCursor.OfList;
        while (reader.TryNextItem(ref items))
        {
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

        var machine = unpickler.Machine;
        var collection = Create(items.Count);
        var count = 0;
        machine.AddConverted(node, collection, Complete);
        Complete();
        return collection;

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
