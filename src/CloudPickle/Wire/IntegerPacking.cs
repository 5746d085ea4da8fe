using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CloudPickle.Wire;

/// <summary>
/// BININT1, BININT2 and BININT for four ints at a time. Which of the three each int takes are two comparisons, so eight bits; a table has for
/// each of them where the bytes of the ints go and where the opcodes stand (as in StreamVByte: Lemire, Kurz and Rupp, 2017).
/// </summary>
internal static class IntegerPacking
{
    /// <summary>How many bytes from the destination on may be overwritten.</summary>
    public const int Room = 32;

    /// <summary>How many ints are packed at once.</summary>
    public const int Count = 4;

    private const byte Nothing = 0x80;

    private static readonly Pattern[] s_patterns = MakePatterns();

    /// <summary>Whether this machine moves bytes by a table.</summary>
    public static bool IsSupported => BitConverter.IsLittleEndian && (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported);

    /// <summary>The first of the patterns of four sizes.</summary>
    public static ref Pattern Patterns => ref MemoryMarshal.GetArrayDataReference(s_patterns);

    /// <summary>Writes four ints.</summary>
    /// <param name="source">The first of them.</param>
    /// <param name="destination">Where they go; <see cref="Room"/> bytes of it are overwritten.</param>
    /// <param name="patterns">The first of <see cref="Patterns"/>, which native code would look for at every four ints.</param>
    /// <returns>The number of bytes that count.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pack(ref int source, ref byte destination, ref Pattern patterns)
    {
        var values = Vector128.LoadUnsafe(ref source).AsUInt32();
        var wide = Vector128.GreaterThan(values, Vector128.Create((uint)byte.MaxValue)).ExtractMostSignificantBits();
        var widest = Vector128.GreaterThan(values, Vector128.Create((uint)ushort.MaxValue)).ExtractMostSignificantBits();
        ref var pattern = ref Unsafe.Add(ref patterns, (nint)(wide | (widest << Count)));
        (Select(values.AsByte(), pattern.FirstBytes) | pattern.FirstOpcodes).StoreUnsafe(ref destination);
        (Select(values.AsByte(), pattern.LastBytes) | pattern.LastOpcodes).StoreUnsafe(ref destination, (nuint)Vector128<byte>.Count);
        return pattern.Length;
    }

    /// <summary>The bytes at the indices, and zero where an index is <see cref="Nothing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Select(Vector128<byte> bytes, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indices) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(bytes, indices) : default;

    private static Pattern[] MakePatterns()
    {
        var patterns = new Pattern[1 << (2 * Count)];
        for (var bits = 0; IsSupported && bits < patterns.Length; bits++)
        {
            patterns[bits] = MakePattern((uint)bits);
        }

        return patterns;
    }

    private static Pattern MakePattern(uint bits)
    {
        Span<byte> bytes = stackalloc byte[Room];
        Span<byte> opcodes = stackalloc byte[Room];
        bytes.Fill(Nothing);
        opcodes.Clear();
        var length = 0;
        for (var i = 0; i < Count; i++)
        {
            var (opcode, size) = (bits >> i & 1, bits >> (i + Count) & 1) switch
            {
                (_, 1) => (Opcode.BinInt, sizeof(int)),
                (1, _) => (Opcode.BinInt2, sizeof(ushort)),
                _ => (Opcode.BinInt1, sizeof(byte)),
            };
            opcodes[length++] = (byte)opcode;
            for (var k = 0; k < size; k++)
            {
                bytes[length++] = (byte)((i * sizeof(int)) + k);
            }
        }

        return new Pattern(bytes, opcodes, length);
    }

    internal readonly struct Pattern(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> opcodes, int length)
    {
        public readonly Vector128<byte> FirstBytes = Vector128.Create(bytes);
        public readonly Vector128<byte> FirstOpcodes = Vector128.Create(opcodes);
        public readonly Vector128<byte> LastBytes = Vector128.Create(bytes[Vector128<byte>.Count..]);
        public readonly Vector128<byte> LastOpcodes = Vector128.Create(opcodes[Vector128<byte>.Count..]);
        public readonly int Length = length;
    }
}
