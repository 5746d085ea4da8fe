namespace CloudPickle.Wire;

/// <summary>What follows an opcode in the stream. The kinds are those of CPython's <c>pickletools</c>.</summary>
public enum OpcodeArgument : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One unsigned byte.</summary>
    Byte,

    /// <summary>Two bytes, unsigned, little-endian.</summary>
    UInt16,

    /// <summary>Four bytes, signed, little-endian.</summary>
    Int32,

    /// <summary>Four bytes, unsigned, little-endian.</summary>
    UInt32,

    /// <summary>Eight bytes, unsigned, little-endian.</summary>
    UInt64,

    /// <summary>Eight bytes, an IEEE 754 double, big-endian.</summary>
    DoubleBigEndian,

    /// <summary>A line with a decimal integer; <c>00</c> and <c>01</c> are booleans after INT.</summary>
    DecimalLine,

    /// <summary>A line with a decimal integer and an optional trailing <c>L</c>.</summary>
    LongLine,

    /// <summary>A line with a decimal floating-point number, <c>inf</c> or <c>nan</c>.</summary>
    FloatLine,

    /// <summary>A line with a quoted Python 2 string and its escapes.</summary>
    QuotedLine,

    /// <summary>A line of text.</summary>
    TextLine,

    /// <summary>Two lines of text: a module and a qualified name.</summary>
    TwoTextLines,

    /// <summary>A line of Latin-1 text with <c>\u</c> and <c>\U</c> escapes.</summary>
    RawUnicodeEscapeLine,

    /// <summary>A one-byte length and that many bytes of a Python 2 string.</summary>
    String1,

    /// <summary>A signed four-byte length and that many bytes of a Python 2 string.</summary>
    String4,

    /// <summary>A one-byte length and that many bytes.</summary>
    Bytes1,

    /// <summary>An unsigned four-byte length and that many bytes.</summary>
    Bytes4,

    /// <summary>An eight-byte length and that many bytes.</summary>
    Bytes8,

    /// <summary>An eight-byte length and that many bytes of a mutable buffer.</summary>
    ByteArray8,

    /// <summary>A one-byte length and that many bytes of UTF-8.</summary>
    Unicode1,

    /// <summary>An unsigned four-byte length and that many bytes of UTF-8.</summary>
    Unicode4,

    /// <summary>An eight-byte length and that many bytes of UTF-8.</summary>
    Unicode8,

    /// <summary>A one-byte length and that many bytes of a two's-complement integer.</summary>
    Long1,

    /// <summary>A signed four-byte length and that many bytes of a two's-complement integer.</summary>
    Long4,
}
