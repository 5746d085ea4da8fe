using System.Runtime.CompilerServices;

namespace CloudPickle;

/// <summary>
/// Counts, per thread, the bytes that hashing and comparing went through beyond a constant per call. A stream can name one
/// long key again and again with two bytes each; who loads such a stream takes the difference of the counter around its
/// dictionary and set operations and charges it to the load's budget.
/// </summary>
internal static class KeyWork
{
    /// <summary>What a single operation may cost without being counted.</summary>
    private const int FreeBytes = 256;

    /// <summary>What the comparison of one pair of values in nested containers counts.</summary>
    private const int BytesPerPair = 16;

    [ThreadStatic]
    private static long s_bytes;

    /// <summary>The bytes counted on this thread so far; only differences mean something.</summary>
    internal static long Bytes => s_bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(long bytes)
    {
        if (bytes > FreeBytes)
        {
            s_bytes += bytes;
        }
    }

    internal static void AddPairs(long pairs) => Add(pairs * BytesPerPair);
}
