using System.Globalization;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>One instruction of a pickle: an opcode with its argument, and what it does to the stack.</summary>
public readonly struct PickleInstruction
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly int _offset;
    private readonly int _related;

    internal PickleInstruction(ReadOnlyMemory<byte> data, int offset, int length, int depth, int related, int popped) =>
        (_data, _offset, Length, MarkDepth, _related, Popped) = (data, offset, length, depth, related, popped);

    /// <summary>Offset in the document.</summary>
    public long Offset => _offset;

    /// <summary>Bytes of the opcode and its argument.</summary>
    public int Length { get; }

    /// <summary>The opcode.</summary>
    public Opcode Opcode => (Opcode)_data.Span[_offset];

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _data.Slice(_offset, Length);

    /// <summary>
    /// The argument, decoded: <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="ulong"/> (frame lengths),
    /// <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>, <see cref="string"/>, <see cref="ReadOnlyMemory{T}"/> of bytes (bytes and the
    /// 8-bit strings of Python 2), or <see cref="PickledGlobal"/> (the two lines of <c>GLOBAL</c> and <c>INST</c>). Null when the opcode has none.
    /// </summary>
    public object? Argument => InstructionArgument.Read(Bytes);

    /// <summary>Marks that are open before it.</summary>
    public int MarkDepth { get; }

    /// <summary>Values that it takes from the stack, down to a mark where it goes by one; the mark does not count.</summary>
    public int Popped { get; }

    /// <summary>Values that it puts on the stack.</summary>
    public int Pushed => StackEffect.Of(Opcode).Pushed;

    /// <summary>Offset of the mark that it takes away; null when it takes none.</summary>
    public long? MarkOffset => StackEffect.StoresMemo(Opcode) || _related < 0 ? null : _related;

    /// <summary>The memo entry that it sets (<c>PUT</c>, <c>MEMOIZE</c>) or gets; null when it does neither.</summary>
    public long? MemoIndex => StackEffect.StoresMemo(Opcode)
        ? _related
        : Opcode is Opcode.Get or Opcode.BinGet or Opcode.LongBinGet ? System.Convert.ToInt64(Argument, CultureInfo.InvariantCulture) : null;

    /// <summary>Its line in the disassembly.</summary>
    public override string ToString()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new Disassembler(text, new DisassemblyOptions { MaxArgumentLength = 200 }).Write(this);
        return text.ToString().TrimEnd('\n');
    }
}
