namespace CloudPickle.Wire;

/// <summary>Up to seven encoded bytes of opcodes, to be written by one store. The default is empty.</summary>
internal readonly struct OpcodeWord
{
    private const int LengthShift = 56;

    private OpcodeWord(ulong bytes, int length) => Bytes = bytes | ((ulong)length << LengthShift);

    /// <summary>The bytes, the first lowest; the highest is their number.</summary>
    public ulong Bytes { get; }

    public int Length => (int)(Bytes >> LengthShift);

    public bool IsEmpty => Bytes == 0;

    /// <summary>Pushes a memo entry.</summary>
    public static OpcodeWord Get(int id) => id <= byte.MaxValue
        ? new((ulong)Opcode.BinGet | ((ulong)id << 8), 2)
        : new((ulong)Opcode.LongBinGet | ((ulong)id << 8), 5);
}
