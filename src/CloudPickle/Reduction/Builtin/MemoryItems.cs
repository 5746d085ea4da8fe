using System.Runtime.InteropServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>How memory is written: as the array of its items, the one behind it where it is the whole of it, so that aliases stay one.</summary>
internal static class MemoryItems
{
    public static void Write<T>(Pickler pickler, ReadOnlyMemory<T> memory)
    {
        var items = MemoryMarshal.TryGetArray(memory, out var segment) && segment.Array is { } whole && segment.Count == whole.Length ? whole : memory.ToArray();
        pickler.Write(StandIn.Find<T[], ArrayReducer<T>>(), items);
    }
}
