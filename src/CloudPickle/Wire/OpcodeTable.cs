namespace CloudPickle.Wire;

/// <summary>
/// Facts about every opcode, in the order and with the names of CPython's <c>pickletools.opcodes</c>.
/// Immutable, safe for concurrent use.
/// </summary>
public static class OpcodeTable
{
    private static readonly OpcodeInfo[] s_all =
    [
        new(Opcode.Int, "INT", 0, OpcodeArgument.DecimalLine),
        new(Opcode.BinInt, "BININT", 1, OpcodeArgument.Int32),
        new(Opcode.BinInt1, "BININT1", 1, OpcodeArgument.Byte),
        new(Opcode.BinInt2, "BININT2", 1, OpcodeArgument.UInt16),
        new(Opcode.Long, "LONG", 0, OpcodeArgument.LongLine),
        new(Opcode.Long1, "LONG1", 2, OpcodeArgument.Long1),
        new(Opcode.Long4, "LONG4", 2, OpcodeArgument.Long4),
        new(Opcode.String, "STRING", 0, OpcodeArgument.QuotedLine),
        new(Opcode.BinString, "BINSTRING", 1, OpcodeArgument.String4),
        new(Opcode.ShortBinString, "SHORT_BINSTRING", 1, OpcodeArgument.String1),
        new(Opcode.BinBytes, "BINBYTES", 3, OpcodeArgument.Bytes4),
        new(Opcode.ShortBinBytes, "SHORT_BINBYTES", 3, OpcodeArgument.Bytes1),
        new(Opcode.BinBytes8, "BINBYTES8", 4, OpcodeArgument.Bytes8),
        new(Opcode.ByteArray8, "BYTEARRAY8", 5, OpcodeArgument.ByteArray8),
        new(Opcode.NextBuffer, "NEXT_BUFFER", 5, OpcodeArgument.None),
        new(Opcode.ReadOnlyBuffer, "READONLY_BUFFER", 5, OpcodeArgument.None),
        new(Opcode.None, "NONE", 0, OpcodeArgument.None),
        new(Opcode.NewTrue, "NEWTRUE", 2, OpcodeArgument.None),
        new(Opcode.NewFalse, "NEWFALSE", 2, OpcodeArgument.None),
        new(Opcode.Unicode, "UNICODE", 0, OpcodeArgument.RawUnicodeEscapeLine),
        new(Opcode.ShortBinUnicode, "SHORT_BINUNICODE", 4, OpcodeArgument.Unicode1),
        new(Opcode.BinUnicode, "BINUNICODE", 1, OpcodeArgument.Unicode4),
        new(Opcode.BinUnicode8, "BINUNICODE8", 4, OpcodeArgument.Unicode8),
        new(Opcode.Float, "FLOAT", 0, OpcodeArgument.FloatLine),
        new(Opcode.BinFloat, "BINFLOAT", 1, OpcodeArgument.DoubleBigEndian),
        new(Opcode.EmptyList, "EMPTY_LIST", 1, OpcodeArgument.None),
        new(Opcode.Append, "APPEND", 0, OpcodeArgument.None),
        new(Opcode.Appends, "APPENDS", 1, OpcodeArgument.None),
        new(Opcode.List, "LIST", 0, OpcodeArgument.None),
        new(Opcode.EmptyTuple, "EMPTY_TUPLE", 1, OpcodeArgument.None),
        new(Opcode.Tuple, "TUPLE", 0, OpcodeArgument.None),
        new(Opcode.Tuple1, "TUPLE1", 2, OpcodeArgument.None),
        new(Opcode.Tuple2, "TUPLE2", 2, OpcodeArgument.None),
        new(Opcode.Tuple3, "TUPLE3", 2, OpcodeArgument.None),
        new(Opcode.EmptyDict, "EMPTY_DICT", 1, OpcodeArgument.None),
        new(Opcode.Dict, "DICT", 0, OpcodeArgument.None),
        new(Opcode.SetItem, "SETITEM", 0, OpcodeArgument.None),
        new(Opcode.SetItems, "SETITEMS", 1, OpcodeArgument.None),
        new(Opcode.EmptySet, "EMPTY_SET", 4, OpcodeArgument.None),
        new(Opcode.AddItems, "ADDITEMS", 4, OpcodeArgument.None),
        new(Opcode.FrozenSet, "FROZENSET", 4, OpcodeArgument.None),
        new(Opcode.Pop, "POP", 0, OpcodeArgument.None),
        new(Opcode.Dup, "DUP", 0, OpcodeArgument.None),
        new(Opcode.Mark, "MARK", 0, OpcodeArgument.None),
        new(Opcode.PopMark, "POP_MARK", 1, OpcodeArgument.None),
        new(Opcode.Get, "GET", 0, OpcodeArgument.DecimalLine),
        new(Opcode.BinGet, "BINGET", 1, OpcodeArgument.Byte),
        new(Opcode.LongBinGet, "LONG_BINGET", 1, OpcodeArgument.UInt32),
        new(Opcode.Put, "PUT", 0, OpcodeArgument.DecimalLine),
        new(Opcode.BinPut, "BINPUT", 1, OpcodeArgument.Byte),
        new(Opcode.LongBinPut, "LONG_BINPUT", 1, OpcodeArgument.UInt32),
        new(Opcode.Memoize, "MEMOIZE", 4, OpcodeArgument.None),
        new(Opcode.Ext1, "EXT1", 2, OpcodeArgument.Byte),
        new(Opcode.Ext2, "EXT2", 2, OpcodeArgument.UInt16),
        new(Opcode.Ext4, "EXT4", 2, OpcodeArgument.Int32),
        new(Opcode.Global, "GLOBAL", 0, OpcodeArgument.TwoTextLines),
        new(Opcode.StackGlobal, "STACK_GLOBAL", 4, OpcodeArgument.None),
        new(Opcode.Reduce, "REDUCE", 0, OpcodeArgument.None),
        new(Opcode.Build, "BUILD", 0, OpcodeArgument.None),
        new(Opcode.Inst, "INST", 0, OpcodeArgument.TwoTextLines),
        new(Opcode.Obj, "OBJ", 1, OpcodeArgument.None),
        new(Opcode.NewObj, "NEWOBJ", 2, OpcodeArgument.None),
        new(Opcode.NewObjEx, "NEWOBJ_EX", 4, OpcodeArgument.None),
        new(Opcode.Proto, "PROTO", 2, OpcodeArgument.Byte),
        new(Opcode.Stop, "STOP", 0, OpcodeArgument.None),
        new(Opcode.Frame, "FRAME", 4, OpcodeArgument.UInt64),
        new(Opcode.PersId, "PERSID", 0, OpcodeArgument.TextLine),
        new(Opcode.BinPersId, "BINPERSID", 1, OpcodeArgument.None),
    ];

    private static readonly OpcodeInfo?[] s_byCode = IndexByCode();

    /// <summary>All 68 opcodes in <c>pickletools</c> order.</summary>
    public static ReadOnlySpan<OpcodeInfo> All => s_all;

    /// <summary>Whether a byte is an opcode of protocols 0 to 5.</summary>
    public static bool IsDefined(byte code) => s_byCode[code] is not null;

    /// <summary>The entry of an opcode.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined opcode.</exception>
    public static OpcodeInfo Get(Opcode opcode) =>
        s_byCode[(byte)opcode] ?? throw new ArgumentOutOfRangeException(nameof(opcode), opcode, "not a pickle opcode");

    /// <summary>The <c>pickletools</c> name, for example <c>BININT1</c>; <c>0xFF</c>-style for a byte that is no opcode.</summary>
    public static string NameOf(Opcode opcode) => s_byCode[(byte)opcode]?.Name ?? $"0x{(byte)opcode:X2}";

    private static OpcodeInfo?[] IndexByCode()
    {
        var index = new OpcodeInfo?[256];
        foreach (var info in s_all)
        {
            index[(byte)info.Opcode] = info;
        }

        return index;
    }
}
