using System.Buffers.Binary;
using System.Numerics;

namespace CloudPickle;

/// <summary>
/// How an item of Python's <c>array.array</c> lies in memory: the machine format codes 0 to 21 of <c>array._array_reconstructor</c>
/// (Modules/arraymodule.c), which do not depend on the machine as type codes do.
/// </summary>
internal readonly record struct ArrayFormat
{
    private ArrayFormat(int code) => Code = code;

    /// <summary>The code; an odd one above 1 is big-endian.</summary>
    public int Code { get; }

    public int ItemSize => Code switch
    {
        <= 1 => 1,
        <= 5 or 18 or 19 => 2,
        <= 9 or 14 or 15 or 20 or 21 => 4,
        _ => 8,
    };

    public bool IsBigEndian => Code > 1 && (Code & 1) != 0;

    public ArrayFormat LittleEndian => IsBigEndian ? new(Code - 1) : this;

    public bool IsText => Code >= 18;

    public bool IsInteger => Code < 14;

    /// <summary>The type code that CPython gives items which were stored as another type than theirs; integers only.</summary>
    public char IntegerTypeCode => LittleEndian.Code switch
    {
        0 => 'B',
        1 => 'b',
        2 => 'H',
        4 => 'h',
        6 => 'I',
        8 => 'i',
        10 => 'Q',
        _ => 'q',
    };

    /// <summary>The format with this machine's byte order.</summary>
    public ArrayFormat Native => BitConverter.IsLittleEndian || Code <= 1 ? LittleEndian : new(LittleEndian.Code + 1);

    public static bool TryGet(int code, out ArrayFormat format)
    {
        format = new(code);
        return code is >= 0 and <= 21;
    }

    /// <summary>The little-endian format of a type code with a size, if Python has such items anywhere.</summary>
    public static bool TryGet(char typeCode, int itemSize, out ArrayFormat format)
    {
        int? code = (typeCode, itemSize) switch
        {
            ('B', 1) => 0,
            ('b', 1) => 1,
            ('H', 2) or ('I', 2) => 2,
            ('h', 2) or ('i', 2) => 4,
            ('I', 4) or ('L', 4) => 6,
            ('i', 4) or ('l', 4) => 8,
            ('L', 8) or ('Q', 8) => 10,
            ('l', 8) or ('q', 8) => 12,
            ('f', 4) => 14,
            ('d', 8) => 16,
            ('u', 2) => 18,
            ('u', 4) or ('w', 4) => 20,
            _ => null,
        };
        format = new(code ?? 0);
        return code is not null;
    }

    /// <summary>The size of the items of a type code on the 64-bit machines that most Pythons run on; 0 for an unknown code.</summary>
    public static int UsualSize(char typeCode) => typeCode switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        'l' or 'L' or 'q' or 'Q' or 'd' => 8,
        _ => 0,
    };

    /// <summary>Turns items between the two byte orders, in place.</summary>
    public static void ReverseItems(Span<byte> bytes, int itemSize)
    {
        for (var i = 0; itemSize > 1 && i < bytes.Length; i += itemSize)
        {
            bytes.Slice(i, itemSize).Reverse();
        }
    }

    /// <summary>Reads an item of this format, which is little-endian, as the value that Python has for it.</summary>
    public object Read(ReadOnlySpan<byte> item) => Code switch
    {
        0 => (int)item[0],
        1 => (int)(sbyte)item[0],
        2 => (int)BinaryPrimitives.ReadUInt16LittleEndian(item),
        4 => (int)BinaryPrimitives.ReadInt16LittleEndian(item),
        6 => Narrow(BinaryPrimitives.ReadUInt32LittleEndian(item)),
        8 => BinaryPrimitives.ReadInt32LittleEndian(item),
        10 => BinaryPrimitives.ReadUInt64LittleEndian(item) is var wide && wide > long.MaxValue ? Reduction.Machine.Boxes.Of((BigInteger)wide) : Narrow((long)wide),
        12 => Narrow(BinaryPrimitives.ReadInt64LittleEndian(item)),
        14 => (double)BinaryPrimitives.ReadSingleLittleEndian(item),
        16 => BinaryPrimitives.ReadDoubleLittleEndian(item),
        18 => ((char)BinaryPrimitives.ReadUInt16LittleEndian(item)).ToString(),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(item) is var point && point <= char.MaxValue ? ((char)point).ToString() : char.ConvertFromUtf32((int)point),
    };

    private static object Narrow(long value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : value;
}
