using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CloudPickle.Wire;

/// <summary>Short ASCII strings to bytes, eight at a time; the last eight overlap what was done, so that no length takes a loop over single ones.</summary>
internal static class AsciiNarrowing
{
    private const int BlockLength = 8;
    private const int HalfLength = BlockLength / 2;
    private const ushort NotAscii = 0xFF80;

    /// <summary>Writes a text as ASCII.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Room for as many bytes; what is there afterwards is undefined if the answer is no.</param>
    /// <returns>Whether all of it is ASCII.</returns>
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> destination)
    {
        // Both are indexed without checks: nothing is read or written beyond this length.
        destination = destination[..text.Length];
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (text.Length >= BlockLength)
        {
            var last = text.Length - BlockLength;
            var seen = Vector128<ushort>.Zero;
            for (var i = 0; i < last; i += BlockLength)
            {
                seen |= NarrowBlock(ref source, ref target, i);
            }

            seen |= NarrowBlock(ref source, ref target, last);
            return (seen & Vector128.Create(NotAscii)) == Vector128<ushort>.Zero;
        }

        if (text.Length >= HalfLength)
        {
            var seen = NarrowHalf(ref source, ref target, 0) | NarrowHalf(ref source, ref target, text.Length - HalfLength);
            return (seen & Vector128.Create(NotAscii)) == Vector128<ushort>.Zero;
        }

        var bits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            bits |= text[i];
            destination[i] = (byte)text[i];
        }

        return (bits & NotAscii) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowBlock(ref ushort source, ref byte target, int index)
    {
        var block = Vector128.LoadUnsafe(ref source, (nuint)index);
        var narrowed = Vector128.Narrow(block, block).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, index), narrowed);
        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowHalf(ref ushort source, ref byte target, int index)
    {
        var half = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, index)));
        var block = Vector128.CreateScalar(half).AsUInt16();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, index), Vector128.Narrow(block, block).AsUInt32().ToScalar());
        return block;
    }
}
