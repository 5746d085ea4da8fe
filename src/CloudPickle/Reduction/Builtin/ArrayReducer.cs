using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An array is Python's list (arrays of numbers have a reducer of their own). It cannot exist before its items, so a cycle through it works
/// only where a settable member holds it.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayReducer<T> : CollectionReducer<T[], T>
{
    private const int BytesOfList = 64;
    private const int BytesOfArray = 160;

    /// <inheritdoc/>
    protected override T[] Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        if (unpickler.Machine.TryGetConverted<T[]>(node, out var known))
        {
            return known!;
        }

        unpickler.Machine.Charge(BytesOfArray + ((long)Unsafe.SizeOf<T>() * items.Count));
        var array = new T[items.Count];
        if (node is List<object?> list)
        {
            unpickler.Machine.AddConverted(list, array);
        }
        else
        {
            unpickler.Machine.AddConverted(node, array, static () => false);
        }

        var loose = unpickler.Machine.LooseCount;
        Fill();
        if (loose != unpickler.Machine.LooseCount)
        {
            unpickler.Machine.SetLooseAgain(loose, Fill);
        }

        return array;

        void Fill()
        {
            var next = 0;
            ReadItems(unpickler, items, 0, item => array[next++] = item);
        }
    }

    internal override T[] ReadTyped(ref TypedReader reader)
    {
        var start = reader.BeginContainer(Opcode.EmptyList, out var memoIndex);
        if (start != TypedStart.Value)
        {
            return ReadTypedReference(ref reader, start);
        }

        reader.Charge(BytesOfList);
        var list = new List<T>();
        var items = ItemCursor.OfList;
        var growth = new ListGrowth(ref reader);
        var reducer = ReducerOf<T>.Value;
        while (reader.TryNextItem(ref items))
        {
            if (Unsafe.SizeOf<T>() > sizeof(long))
            {
                reader.Charge(5 * Unsafe.SizeOf<T>());
            }

            growth.MakeRoom(ref reader, list);
            list.Add(reader.Read(reducer));
        }

        var array = list.ToArray();
        reader.SetMemo(memoIndex, array);
        return array;
    }
}
