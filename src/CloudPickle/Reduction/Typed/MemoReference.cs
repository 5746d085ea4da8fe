using CloudPickle.Wire;

namespace CloudPickle.Reduction.Typed;

/// <summary>The opcode that refers to a memo entry, to be compared with the next bytes of the input at once.</summary>
internal readonly struct MemoReference
{
    /// <summary>Matches nothing.</summary>
    public static readonly MemoReference None = new(1, 0, 0);

    private readonly ulong _bits;
    private readonly ulong _mask;

    private MemoReference(ulong bits, ulong mask, int length)
    {
        _bits = bits;
        _mask = mask;
        Length = length;
    }

    public int Length { get; }

    public static MemoReference To(int index) => index <= byte.MaxValue
        ? new((ulong)Opcode.BinGet | ((ulong)index << 8), 0xFFFF, 2)
        : new((ulong)Opcode.LongBinGet | ((ulong)index << 8), 0xFF_FFFF_FFFF, 5);

    public bool Matches(ulong word) => (word & _mask) == _bits;
}
