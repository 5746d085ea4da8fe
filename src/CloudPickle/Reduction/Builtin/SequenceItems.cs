using System.Numerics;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>What counts as a sequence when a collection is asked for.</summary>
internal static class SequenceItems
{
    private const int MaxEmptyRows = 1024;

    /// <summary>What an item counts: its place in a list that is made anew each time, and its box.</summary>
    private const int BytesPerItem = 16;
    private const int BytesPerBox = 48;

    /// <summary>The items of a sequence, or null when the node is none. A list that is made of them is charged to the load's budget.</summary>
    public static IReadOnlyList<object?>? Of(Unpickler unpickler, object? node)
    {
        switch (node)
        {
            case List<object?> list:
                return list;
            case PickledTuple tuple:
                return tuple;
            case PickledArray array:
                return array;
        }

        var items = node switch
        {
            PickledNDArray array => Items(array),
            PickledObject inert => InertContainers.Items(inert),
            Array { Rank: 1 } array and not byte[] => Boxed(array),
            _ => null,
        };
        unpickler.Machine.Charge((long)(node is Array ? BytesPerBox : BytesPerItem) * (items?.Count ?? 0));
        return items;
    }

    /// <summary>The items of one dimension, or the rows of several. Rows without items cost a stream nothing, so there may be few of them.</summary>
    private static IReadOnlyList<object?>? Items(PickledNDArray array) =>
        array.Rank == 1 ? array
        : array.Rank == 0 || (array.Count == 0 && array.Lengths[0] > MaxEmptyRows) ? null
        : Rows(array);

    private static object?[] Rows(PickledNDArray array)
    {
        var rows = new object?[array.Lengths[0]];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = array.Row(i);
        }

        return rows;
    }

    /// <summary>Items from the last to the first, as a stack was filled.</summary>
    public static List<T> Reversed<T>(IEnumerable<T> items)
    {
        var reversed = new List<T>(items);
        reversed.Reverse();
        return reversed;
    }

    private static List<object?> Boxed(Array array)
    {
        var items = new List<object?>(array.Length);
        foreach (var item in array)
        {
            items.Add(Natural(item));
        }

        return items;
    }

    /// <summary>An item of an array of numbers as the machine would have read it by itself.</summary>
    private static object? Natural(object? item) => item switch
    {
        sbyte value => Boxes.Of(value),
        short value => Boxes.Of(value),
        ushort value => Boxes.Of(value),
        uint value => Boxes.Of((long)value),
        long value => Boxes.Of(value),
        ulong value => value <= long.MaxValue ? Boxes.Of((long)value) : Boxes.Of((BigInteger)value),
        float value => (double)value,
        _ => item,
    };
}
