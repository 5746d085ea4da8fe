namespace CloudPickle.Wire;

/// <summary>
/// The 68 instructions of Python's pickle machine, protocols 0 to 5, under the names of CPython's <c>pickle.py</c>.
/// What each one takes and since when it exists: <see cref="OpcodeTable"/>.
/// </summary>
public enum Opcode : byte
{
    /// <summary>Pushes a mark that the next variable-length opcode pops back to.</summary>
    Mark = 0x28,

    /// <summary>Ends the pickle; the top of the stack is the value.</summary>
    Stop = 0x2e,

    /// <summary>Drops the top of the stack, or the mark if it is on top.</summary>
    Pop = 0x30,

    /// <summary>Drops everything down to and including the topmost mark.</summary>
    PopMark = 0x31,

    /// <summary>Pushes the top of the stack again, the same reference.</summary>
    Dup = 0x32,

    /// <summary>A double as a decimal line.</summary>
    Float = 0x46,

    /// <summary>An integer, or a boolean spelled <c>00</c> or <c>01</c>, as a decimal line.</summary>
    Int = 0x49,

    /// <summary>A signed four-byte little-endian integer.</summary>
    BinInt = 0x4a,

    /// <summary>An unsigned one-byte integer.</summary>
    BinInt1 = 0x4b,

    /// <summary>An integer of any size as a decimal line with an optional trailing <c>L</c>.</summary>
    Long = 0x4c,

    /// <summary>An unsigned two-byte little-endian integer.</summary>
    BinInt2 = 0x4d,

    /// <summary>Pushes None.</summary>
    None = 0x4e,

    /// <summary>A persistent object named by an ASCII line.</summary>
    PersId = 0x50,

    /// <summary>Pops a persistent id and pushes the object it names.</summary>
    BinPersId = 0x51,

    /// <summary>Pops an argument tuple and a callable and pushes the result of the call.</summary>
    Reduce = 0x52,

    /// <summary>A Python 2 byte string as a quoted, escaped line.</summary>
    String = 0x53,

    /// <summary>A Python 2 byte string behind a signed four-byte length.</summary>
    BinString = 0x54,

    /// <summary>A Python 2 byte string behind a one-byte length.</summary>
    ShortBinString = 0x55,

    /// <summary>A string as a raw-unicode-escape line.</summary>
    Unicode = 0x56,

    /// <summary>A UTF-8 string behind an unsigned four-byte length.</summary>
    BinUnicode = 0x58,

    /// <summary>Pops an item and appends it to the list below.</summary>
    Append = 0x61,

    /// <summary>Pops a state and applies it to the object below.</summary>
    Build = 0x62,

    /// <summary>A global named by two lines: module and qualified name.</summary>
    Global = 0x63,

    /// <summary>Pops key-value pairs down to the mark and pushes a dict.</summary>
    Dict = 0x64,

    /// <summary>Pushes an empty dict.</summary>
    EmptyDict = 0x7d,

    /// <summary>Pops the items down to the mark and appends them to the list below it.</summary>
    Appends = 0x65,

    /// <summary>Pushes the memo entry named by a decimal line.</summary>
    Get = 0x67,

    /// <summary>Pushes the memo entry named by one byte.</summary>
    BinGet = 0x68,

    /// <summary>Like <see cref="Global"/> followed by a call with the arguments above the mark.</summary>
    Inst = 0x69,

    /// <summary>Pushes the memo entry named by an unsigned four-byte index.</summary>
    LongBinGet = 0x6a,

    /// <summary>Pops the items down to the mark and pushes a list.</summary>
    List = 0x6c,

    /// <summary>Pushes an empty list.</summary>
    EmptyList = 0x5d,

    /// <summary>Pops arguments and a class down to the mark and pushes an instance.</summary>
    Obj = 0x6f,

    /// <summary>Stores the top of the stack in the memo entry named by a decimal line.</summary>
    Put = 0x70,

    /// <summary>Stores the top of the stack in the memo entry named by one byte.</summary>
    BinPut = 0x71,

    /// <summary>Stores the top of the stack in the memo entry named by an unsigned four-byte index.</summary>
    LongBinPut = 0x72,

    /// <summary>Pops a value and a key and stores them in the dict below.</summary>
    SetItem = 0x73,

    /// <summary>Pops the items down to the mark and pushes a tuple.</summary>
    Tuple = 0x74,

    /// <summary>Pushes an empty tuple.</summary>
    EmptyTuple = 0x29,

    /// <summary>Pops key-value pairs down to the mark and stores them in the dict below it.</summary>
    SetItems = 0x75,

    /// <summary>An eight-byte big-endian double.</summary>
    BinFloat = 0x47,

    /// <summary>States the protocol of the pickle.</summary>
    Proto = 0x80,

    /// <summary>Pops an argument tuple and a class and pushes <c>cls.__new__(cls, *args)</c>.</summary>
    NewObj = 0x81,

    /// <summary>A registered extension named by a one-byte code.</summary>
    Ext1 = 0x82,

    /// <summary>A registered extension named by an unsigned two-byte code.</summary>
    Ext2 = 0x83,

    /// <summary>A registered extension named by a signed four-byte code.</summary>
    Ext4 = 0x84,

    /// <summary>Pops one item and pushes a tuple.</summary>
    Tuple1 = 0x85,

    /// <summary>Pops two items and pushes a tuple.</summary>
    Tuple2 = 0x86,

    /// <summary>Pops three items and pushes a tuple.</summary>
    Tuple3 = 0x87,

    /// <summary>Pushes True.</summary>
    NewTrue = 0x88,

    /// <summary>Pushes False.</summary>
    NewFalse = 0x89,

    /// <summary>A two's-complement little-endian integer behind a one-byte length.</summary>
    Long1 = 0x8a,

    /// <summary>A two's-complement little-endian integer behind a signed four-byte length.</summary>
    Long4 = 0x8b,

    /// <summary>Bytes behind an unsigned four-byte length.</summary>
    BinBytes = 0x42,

    /// <summary>Bytes behind a one-byte length.</summary>
    ShortBinBytes = 0x43,

    /// <summary>A UTF-8 string behind a one-byte length.</summary>
    ShortBinUnicode = 0x8c,

    /// <summary>A UTF-8 string behind an eight-byte length.</summary>
    BinUnicode8 = 0x8d,

    /// <summary>Bytes behind an eight-byte length.</summary>
    BinBytes8 = 0x8e,

    /// <summary>Pushes an empty set.</summary>
    EmptySet = 0x8f,

    /// <summary>Pops the items down to the mark and adds them to the set below it.</summary>
    AddItems = 0x90,

    /// <summary>Pops the items down to the mark and pushes a frozenset.</summary>
    FrozenSet = 0x91,

    /// <summary>Pops keyword arguments, an argument tuple and a class and pushes <c>cls.__new__(cls, *args, **kwargs)</c>.</summary>
    NewObjEx = 0x92,

    /// <summary>Pops a qualified name and a module name and pushes the global they name.</summary>
    StackGlobal = 0x93,

    /// <summary>Stores the top of the stack in the memo entry whose index is the number of entries.</summary>
    Memoize = 0x94,

    /// <summary>States how many of the following bytes form one frame.</summary>
    Frame = 0x95,

    /// <summary>A bytearray behind an eight-byte length.</summary>
    ByteArray8 = 0x96,

    /// <summary>Pushes the next out-of-band buffer.</summary>
    NextBuffer = 0x97,

    /// <summary>Makes the out-of-band buffer on top of the stack read-only.</summary>
    ReadOnlyBuffer = 0x98,
}
