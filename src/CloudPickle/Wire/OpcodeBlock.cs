namespace CloudPickle.Wire;

/// <summary>Up to sixteen encoded bytes of opcodes, to be written by two stores. The default is empty.</summary>
internal readonly struct OpcodeBlock
{
    private OpcodeBlock(UInt128 bytes, int length, int memoEntries)
    {
        Low = (ulong)bytes;
        High = (ulong)(bytes >> 64);
        Length = length;
        MemoEntries = memoEntries;
    }

    public ulong Low { get; }

    public ulong High { get; }

    public int Length { get; }

    /// <summary>How many memo entries the opcodes make.</summary>
    public int MemoEntries { get; }

    /// <summary>Makes an object of a class that is in the memo, at protocol 4 or 5, and begins its state.</summary>
    public static OpcodeBlock OfObject(int classId, bool isMemoized, bool hasState)
    {
        var word = OpcodeWord.Get(classId);
        var length = word.Length;
        UInt128 bytes = word.Bytes & 0xFF_FFFF_FFFF;
        Add(Opcode.EmptyTuple);
        Add(Opcode.NewObj);
        if (isMemoized)
        {
            Add(Opcode.Memoize);
        }

        if (hasState)
        {
            Add(Opcode.EmptyDict);
            Add(Opcode.Mark);
        }

        return new OpcodeBlock(bytes, length, isMemoized ? 1 : 0);

        void Add(Opcode opcode) => bytes |= (UInt128)(byte)opcode << (8 * length++);
    }
}
