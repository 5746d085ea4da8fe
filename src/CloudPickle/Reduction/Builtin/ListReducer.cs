using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A list is Python's list; a list of bytes is a bytearray.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(List<>))]
public sealed class ListReducer<T> : MutableCollectionReducer<List<T>, T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, List<T> value)
    {
        if (value is List<byte> bytes)
        {
            if (!pickler.TryWriteReference(value))
            {
                pickler.WriteByteArray(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes));
                pickler.Memoize(value);
            }

            return;
        }

        if (!pickler.TryBeginList(value))
        {
            return;
        }

        // By index: an enumerator for each level of a deep graph would make the collector walk the deep stack again and again.
        if (!pickler.TryWriteRun<T>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(value)))
        {
            var reducer = pickler.ReducerFor<T>();
            for (var i = 0; i < value.Count; i++)
            {
                pickler.NextItem();
                pickler.Write(reducer, value[i]);
            }
        }

        pickler.EndList();
    }

    /// <inheritdoc/>
    public override List<T> Read(Unpickler unpickler, object? value)
    {
        if (typeof(T) == typeof(byte) && BytesConversion.Memory(value) is { } memory)
        {
            if (!unpickler.Machine.TryGetConverted<List<T>>(value!, out var list))
            {
                list = (List<T>)(object)new List<byte>(memory.ToArray());
                unpickler.Machine.AddConverted(value!, list, static () => false);
            }

            return list!;
        }

        return base.Read(unpickler, value);
    }

    /// <inheritdoc/>
    protected override List<T> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Add(List<T> collection, T item) => collection.Add(item);

    private protected override void ReadTypedItems(ref TypedReader reader, List<T> collection)
    {
        var items = ItemCursor.OfList;
        var growth = new ListGrowth(ref reader);
        var reducer = ReducerOf<T>.Value;
        while (reader.TryNextItem(ref items))
        {
            growth.MakeRoom(ref reader, collection);
            if (typeof(T) == typeof(int))
            {
                collection.Add((T)(object)reader.ReadInt32());
                ListRuns.ReadInt32(ref reader, ref items, (List<int>)(object)collection);
            }
            else if (typeof(T) == typeof(double))
            {
                collection.Add((T)(object)reader.ReadDouble());
                ListRuns.ReadDouble(ref reader, ref items, (List<double>)(object)collection);
            }
            else
            {
                if (Unsafe.SizeOf<T>() > sizeof(long))
                {
                    reader.Charge(4 * Unsafe.SizeOf<T>());
                }

                collection.Add(reader.Read(reducer));
            }
        }
    }
}
