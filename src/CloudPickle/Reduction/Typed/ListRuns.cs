using System.Runtime.InteropServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>Runs of numbers in a list: one loop for a batch, straight into the list's memory.</summary>
internal static class ListRuns
{
    private const int Shortest = 16;
    private const int Longest = 1000;

    public static void ReadInt32(ref TypedReader reader, ref ItemCursor items, List<int> list)
    {
        if (items.IsInBatch)
        {
            var count = list.Count;
            var read = reader.ReadInt32Run(Extend(list));
            CollectionsMarshal.SetCount(list, count + read);
            reader.AddItems(ref items, read);
        }
    }

    public static void ReadDouble(ref TypedReader reader, ref ItemCursor items, List<double> list)
    {
        if (items.IsInBatch)
        {
            var count = list.Count;
            var read = reader.ReadDoubleRun(Extend(list));
            CollectionsMarshal.SetCount(list, count + read);
            reader.AddItems(ref items, read);
        }
    }

    // By what is there already, so that short lists stay short.
    private static Span<T> Extend<T>(List<T> list)
    {
        var count = list.Count;
        var room = list.Capacity - count;
        CollectionsMarshal.SetCount(list, count + (room >= Shortest ? Math.Min(room, Longest) : Math.Clamp(count, Shortest, Longest)));
        return CollectionsMarshal.AsSpan(list)[count..];
    }
}
