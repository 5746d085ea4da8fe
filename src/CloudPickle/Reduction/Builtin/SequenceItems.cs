using System.Numerics;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>What counts as a sequence when a collection is asked for.</summary>
internal static class SequenceItems
{
    public static IReadOnlyList<object?>? Of(object? node) => node switch
    {
        List<object?> list => list,
        PickledTuple tuple => tuple,
        PickledArray array => array,
        PickledObject inert => InertContainers.Items(inert),
        Array { Rank: 1 } array and not byte[] => Boxed(array),
        _ => null,
    };

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
        ulong value => value <= long.MaxValue ? Boxes.Of((long)value) : (BigInteger)value,
        float value => (double)value,
        _ => item,
    };
}
