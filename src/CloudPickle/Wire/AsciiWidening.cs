using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CloudPickle.Wire;

/// <summary>Short ASCII bytes to UTF-16, sixteen at a time; the last ones overlap what was done, as in <see cref="AsciiNarrowing"/>.</summary>
internal static class AsciiWidening
{
    private const int BlockLength = 16;
    private const int HalfLength = BlockLength / 2;
    private const int ShortLength = 4 * BlockLength;

    /// <summary>Makes a text of bytes that are ASCII.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text; null if not all of them are ASCII.</returns>
    public static string? TryMakeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        // Nobody else has the text yet.
        var text = new string('\0', bytes.Length);
        return TryWiden(bytes, MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length)) ? text : null;
    }

    /// <summary>Writes bytes as characters.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="destination">Room for as many characters; what is there afterwards is undefined if the answer is no.</param>
    /// <returns>Whether all of them are ASCII.</returns>
    public static bool TryWiden(ReadOnlySpan<byte> bytes, Span<char> destination)
    {
        if (bytes.Length > ShortLength)
        {
            return Ascii.ToUtf16(bytes, destination, out _) == OperationStatus.Done;
        }

        // Both are indexed without checks: nothing is read or written beyond this length.
        destination = destination[..bytes.Length];
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        if (bytes.Length >= BlockLength)
        {
            var last = bytes.Length - BlockLength;
            var seen = Vector128<byte>.Zero;
            for (var i = 0; i < last; i += BlockLength)
            {
                seen |= WidenBlock(ref source, ref target, i);
            }

            seen |= WidenBlock(ref source, ref target, last);
            return seen.ExtractMostSignificantBits() == 0;
        }

        if (bytes.Length >= HalfLength)
        {
            var seen = WidenHalf(ref source, ref target, 0) | WidenHalf(ref source, ref target, bytes.Length - HalfLength);
            return seen.ExtractMostSignificantBits() == 0;
        }

        var bits = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            bits |= bytes[i];
            destination[i] = (char)bytes[i];
        }

        return bits < 0x80;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> WidenBlock(ref byte source, ref ushort target, int index)
    {
        var block = Vector128.LoadUnsafe(ref source, (nuint)index);
        var (lower, upper) = Vector128.Widen(block);
        lower.StoreUnsafe(ref target, (nuint)index);
        upper.StoreUnsafe(ref target, (nuint)(index + HalfLength));
        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> WidenHalf(ref byte source, ref ushort target, int index)
    {
        var block = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, index))).AsByte();
        Vector128.WidenLower(block).StoreUnsafe(ref target, (nuint)index);
        return block;
    }
}
