using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CloudPickle;

/// <summary>The secret of this process that keeps an attacker from choosing keys that collide.</summary>
internal static class HashSeed
{
    private static readonly ulong Add0;
    private static readonly ulong Multiply0;
    private static readonly ulong Add1;
    private static readonly ulong Multiply1;

    static HashSeed()
    {
        Span<ulong> seed = stackalloc ulong[4];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(seed));
        Add0 = seed[0];
        Multiply0 = seed[1] | 1;
        Add1 = seed[2];
        Multiply1 = seed[3] | 1;
    }

    /// <summary>Two rounds of a 64x64 to 128 bit multiplication with secret operands, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Add0, Multiply0, out var low);
        high = Math.BigMul(high ^ low ^ Add1, Multiply1, out low);
        return high ^ low;
    }

    internal static ulong Mix(ulong value, HashFamily family) => Mix(value + (0x9E3779B97F4A7C15UL * (ulong)family));
}
