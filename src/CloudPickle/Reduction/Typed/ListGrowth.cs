using System.Runtime.CompilerServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>
/// Foresees how long a list becomes, since a pickle does not say: as many items in the rest of the input as there were in what is read.
/// Doubling would copy as much as it keeps.
/// </summary>
internal readonly struct ListGrowth
{
    private const int Shortest = 1024;

    // What follows the list may be something else altogether.
    private const int MostTimes = 8;
    private const int MostBytesPerByte = 8;

    private readonly int _start;

    public ListGrowth(ref TypedReader reader) => _start = reader.Position;

    /// <summary>Makes room for an item, and for those that are to be expected after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MakeRoom<T>(ref TypedReader reader, List<T> list)
    {
        if (list.Count == list.Capacity && list.Count >= Shortest)
        {
            Grow(ref reader, list);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow<T>(ref TypedReader reader, List<T> list)
    {
        var count = (long)list.Count;
        var length = reader.Length - reader.Position;
        var expected = length * count / Math.Max(1, reader.Position - _start);
        expected = Math.Min(expected + (expected / 64) + 1, Math.Min(count * (MostTimes - 1), (long)length * MostBytesPerByte / Unsafe.SizeOf<T>()));
        list.Capacity = (int)Math.Min(Array.MaxLength, count + Math.Max(expected, count / 8));
    }
}
