using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>The ways in which pickles attack, each with an input. Bytes are Latin-1 text.</summary>
internal static class Threats
{
    private const int Million = 1_000_000;

    private static readonly long s_buckets = new HashSet<int>(20_000).Capacity;
    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    public static IEnumerable<Threat> All =>
        [.. Names, .. Lengths, .. MemoryIndexes, .. References, .. Depth, .. Keys, .. Numbers, .. Frames, .. Confusion, .. Discipline, .. Floods, .. Sinks];

    /// <summary>Nothing is reached by name but what was registered, in exactly the registered shape.</summary>
    private static IEnumerable<Threat> Names =>
    [
        Refused("GLOBAL of a function", "cos\nsystem\n(S'id'\ntR.", "os.system"),
        Refused("STACK_GLOBAL of a function", "\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.", "os.system"),
        Refused("INST", "(ios\nsystem\n.", "os.system"),
        Refused("OBJ whose result is dropped", "(cos\nsystem\no0N.", "os.system"),
        Refused("EXT code", "\u0082\u0001.", "not registered"),
        Refused("attribute chain in a dotted name", "\u0080\u0004\u008c\u0007pathlib\u008c\u0009os.system\u0093)R.", "pathlib.os.system"),
        Refused("getattr of a known class", "c__builtin__\ngetattr\n(c__builtin__\nint\nVfrom_bytes\ntR.", "int.from_bytes"),
        Refused("getattr of getattr", "c__builtin__\ngetattr\n(c__builtin__\ngetattr\nV__call__\ntR.", "getattr"),
        Refused("import by a call", "c__builtin__\n__import__\n(Vos\ntR.", "__import__"),
        Refused("eval", "c__builtin__\neval\n(V1+1\ntR.", "eval"),
        Refused("operator.methodcaller", "coperator\nmethodcaller\n(Vsystem\ntR.", "methodcaller"),
        Refused("another codec", "c_codecs\nencode\n(VA\nVrot13\ntR.", "encode"),
        Refused("partial of a name that nobody knows", "cfunctools\npartial\n(cos\nsystem\ntR.", "os.system"),
        Refused("_reconstructor of a known function", "ccopy_reg\n_reconstructor\n(c__builtin__\ngetattr\nc__builtin__\nobject\nNtR.", "_reconstructor"),
        Refused("computed names", "\u0080\u0004K\u0001\u008c\u0006system\u0093.", "two strings"),
        Refused("a call of a value", "\u0080\u0004\u008c\u0001a)R.", "called"),
        Refused("a type of .NET", "cSystem.Diagnostics\nProcess\n)R.", "System.Diagnostics.Process"),
        Refused("a type of .NET with its assembly", "\u0080\u0004\u008c\0" + Text("System.Diagnostics.Process, System.Diagnostics.Process, PublicKeyToken=b03f5f7f11d50a3a") + "\u0093.", "System.Diagnostics.Process"),
        Refused("a method of .NET", "cSystem.IO\nFile.Delete\n(V/x\ntR.", "System.IO.File.Delete"),
        Refused("a type of this program that is not registered", "cCloudPickle.Tests.Safety\nThreat\n)\u0081.", "CloudPickle.Tests.Safety.Threat"),
        Refused("a call of a library type that only stands for itself", "cSystem\nUri\n(Vhttp://a\ntR.", "System.Uri"),
        Refused("a closure that nobody has", "\u0080\u0004\u008c\u000bcloudpickle\u008c\u0007closure\u0093\u008c\u0001a\u008c\u0001b\u0086R.", "cloudpickle.closure"),
    ];

    /// <summary>A declared length allocates nothing that is not there.</summary>
    private static IEnumerable<Threat> Lengths =>
    [
        Refused("BINBYTES8 of 2 GiB", "\u0080\u0004\u008e\u00ff\u00ff\u00ff\u007f\0\0\0\0.", "limit"),
        Refused("BINBYTES8 of 1 GiB", "\u0080\u0004\u008e\0\0\0\u0040\0\0\0\0.", "truncated"),
        Refused("BINUNICODE of 4 GiB", "X\u00ff\u00ff\u00ff\u00ffa.", "limit"),
        Refused("BINUNICODE8 of 2^63", "\u0080\u0004\u008d\0\0\0\0\0\0\0\u0080.", "more than"),
        Refused("LONG4 of 2 GiB", "\u008b\u00ff\u00ff\u00ff\u007f.", "MaxIntegerBytes"),
        Refused("BYTEARRAY8 of 2^64-1", "\u0080\u0005\u0096\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff", "more than"),
        Refused("FRAME of 1 GiB", "\u0080\u0004\u0095\0\0\0\u0040\0\0\0\0N.", "truncated"),
        Refused("negative LONG4", "\u008b\u00ff\u00ff\u00ff\u00ff.", "negative"),
        Refused("negative BINSTRING", "T\u00ff\u00ff\u00ff\u00ff.", "negative"),
        Refused("negative EXT4", "\u0084\u00ff\u00ff\u00ff\u00ff.", "above 0"),
    ];

    private static IEnumerable<Threat> MemoryIndexes =>
    [
        Accepted("LONG_BINPUT far away", "Nr\u00ff\u00ff\u00ff\u007f."),
        Refused("LONG_BINPUT beyond 2^31", "Nr\u00ff\u00ff\u00ff\u00ff.", "too large"),
        Refused("PUT of 20 digits", "Np99999999999999999999\n.", "index"),
        Refused("PUT below 0", "Np-1\n.", "index"),
        Accepted("PUT and MEMOIZE mixed", "\u0080\u0004K\u0001p1\n0K\u0002\u00940K\u0003\u00940h\u0001."),
        new("memo indexes that share a bucket", () => Bytes(string.Concat(Enumerable.Range(1, 20_000).Select(i => "Nr" + Le(i * 85_000L, 4) + "0")) + "N."), null),
    ];

    /// <summary>Two bytes name a part of any size: what copies it is charged.</summary>
    private static IEnumerable<Threat> References =>
    [
        Accepted("billion laughs by DUP", "\u0080\u0004" + Repeat("(", 9) + "\u008c\u0003lol" + Repeat(Repeat("2", 9) + "l", 9) + "."),
        new("a list of references to one blob", () => Bytes(Blob(Million) + "\u00940](" + Repeat("h\0", 100_000) + "e."), null),
        new("typed references to one blob", () => Bytes(Blob(Million) + "\u00940](" + Repeat("h\0", 100_000) + "e."), null)
        {
            Load = (pickle, options) => Pickle.Loads<List<byte[]>>(pickle, options),
        },
        new("a writable copy of one blob for each reference", () => Bytes(Blob(Million) + "\u00940](" + Repeat("h\0", 100_000) + "e."), "MaxExpansion")
        {
            Load = (pickle, options) => Pickle.Loads<List<Memory<byte>>>(pickle, options)
        },
        new("bytearray(blob) again and again", () => Bytes(Blob(Million) + "\u00940c__builtin__\nbytearray\n\u00940](" + Repeat("h\u0001h\0\u0085R", 1000) + "e."), "MaxExpansion"),
        new("bytes(blob) again and again", () => Bytes(Blob(Million) + "\u00940c__builtin__\nbytes\n\u00940](" + Repeat("h\u0001h\0\u0085R", 1000) + "e."), "MaxExpansion"),
        new("set(list) again and again", () => Bytes("](" + string.Concat(Enumerable.Range(0, 50_000).Select(i => "M" + Le(i, 2))) + "e\u00940c__builtin__\nset\n\u00940](" + Repeat("h\u0001h\0\u0085R", 1000) + "e."), "MaxExpansion"),
        new("_codecs.encode(text) again and again", () => Bytes(Text(Million) + "\u00940c_codecs\nencode\n\u00940](" + Repeat("h\u0001h\0X\u0006\0\0\0latin1\u0086R", 1000) + "e."), "MaxExpansion"),
        new("array(list) again and again", () => Bytes("](" + Repeat("K\u0001", 100_000) + "e\u00940carray\narray\n\u00940](" + Repeat("h\u0001X\u0001\0\0\0dh\0\u0086R", 1000) + "e."), "MaxExpansion"),
        new("Decimal(text) again and again", () => Bytes("X" + Le(4000, 4) + new string('9', 4000) + "\u00940cdecimal\nDecimal\n\u00940](" + Repeat("h\u0001h\0\u0085R", 100_000) + "e."), "MaxExpansion"),
        new("one state for many objects", () => Bytes("}(" + string.Concat(Enumerable.Range(0, 50_000).Select(i => "M" + Le(i, 2) + "N")) + "u\u00940cuuid\nUUID\n\u00940](" + Repeat("h\u0001)\u0081h\0b", 1000) + "e."), "UUID"),
        new("an array shared by lists of another type", () => Bytes(Blob(Million) + "\u00940carray\narray\nX\u0001\0\0\0ih\0\u0086R\u00940](" + Repeat("h\u0001", 1000) + "e."), "MaxExpansion")
        {
            Load = (pickle, options) => Pickle.Loads<List<List<long>>>(pickle, options)
        },
        new("tuples of tuples, converted by each path", () => Bytes("K\u0001K\u0001\u0086\u00940](" + Repeat("h\0", 500_000) + "e."), null)
        {
            Load = (pickle, options) => Pickle.Loads<List<(int, int)>>(pickle, options)
        },
        new("a list shared by many immutable arrays", () => Bytes("](" + Repeat("K\u0001", 100_000) + "e\u00940](" + Repeat("h\0", 100_000) + "e."), null)
        {
            Load = (pickle, options) => Pickle.Loads<List<System.Collections.Immutable.ImmutableArray<int>>>(pickle, options)
        },
        new("an array shared by matrices", () => Bytes(Blob(Million) + "\u00940carray\narray\nX\u0001\0\0\0ih\0\u0086R\u00940](" + Repeat("h\u0001", 1000) + "e."), "Matrix3x2")
        {
            Load = (pickle, options) => Pickle.Loads<List<System.Numerics.Matrix3x2>>(pickle, options)
        },
        new("an array shared by the parts of JSON", () => Bytes(Blob(400_000) + "\u00940carray\narray\nX\u0001\0\0\0ih\0\u0086R\u00940](" + Repeat("h\u0001", 1000) + "e."), "MaxExpansion")
        {
            Load = (pickle, options) => Pickle.Loads<System.Text.Json.JsonElement>(pickle, options)
        },
        new("a builder of one text for each reference", () => Bytes(Text(Million) + "\u00940](" + Repeat("h\0", 10_000) + "e."), "MaxExpansion")
        {
            Load = (pickle, options) => Pickle.Loads<List<System.Text.StringBuilder>>(pickle, options)
        },
        new("names of a million characters from the memo", () => Bytes("\u0080\u0004" + Text(Million) + "\u00940" + Repeat("h\0h\0\u0093", 10_000) + "."), "4096") { Options = s_opaque },
    ];

    private static IEnumerable<Threat> Depth =>
    [
        new("a million lists", () => Bytes(Repeat("]", Million) + Repeat("a", Million - 1) + "."), null),
        new("a million marks", () => Bytes(Repeat("(", Million)), "truncated"),
        new("a million tuples", () => Bytes(")" + Repeat("\u0085\u0094", Million) + "."), null),
        new("a million tuples of one byte", () => Bytes(")" + Repeat("\u0085", Million) + "."), "MaxExpansion"),
        new("a million tuples as a key", () => Bytes("})" + Repeat("\u0085\u0094", Million) + "Ns."), null),
        new("a million calls", () => Bytes("cm\nC\n" + Repeat("\u0085", Million) + "R."), "m.C"),
        new("a million lists, typed", () => Bytes(Repeat("]", Million) + Repeat("a", Million - 1) + "."), "list")
        {
            Load = (pickle, options) => Pickle.Loads<List<List<List<int>>>>(pickle, options)
        },
    ];

    private static IEnumerable<Threat> Keys =>
    [
        new("a key of 2^60 paths", () => Bytes("\u0080\u0004)\u00940" + string.Concat(Enumerable.Range(0, 60).Select(i => $"h{(char)i}h{(char)i}\u0086\u00940")) + "}h\u003cNs."), null),
        new("one long key again and again", () => Bytes(Text(Million) + "\u00940](" + Repeat("}h\0Ns", 20_000) + "e."), "MaxExpansion"),
        new("one long key in tuples", () => Bytes(Text(Million) + "\u00940](" + Repeat("}h\0\u0085Ns", 20_000) + "e."), "MaxExpansion"),
        new("two equal long keys again and again", () => Bytes(Text(Million) + "\u00940" + Text(Million) + "\u00940](" + Repeat("}h\0Nsh\u0001Ns", 20_000) + "e."), "MaxExpansion"),
        new("numbers whose hash codes meet", () => Bytes("}(" + string.Concat(Enumerable.Range(0, 40_000).Select(i => Int64(((long)i << 32) | (uint)i) + "N")) + "u."), null),
        new("numbers whose hash codes meet, typed", () => Bytes("}(" + string.Concat(Enumerable.Range(0, 40_000).Select(i => Int64(((long)i << 32) | (uint)i) + "K\u0001")) + "u."), "MaxHashCollisions")
        {
            Load = (pickle, options) => Pickle.Loads<Dictionary<long, int>>(pickle, options)
        },
        new("numbers whose hash codes meet, read straight into their type", () => Bytes("\u0080\u0004}(" + string.Concat(Enumerable.Range(0, 40_000).Select(i => Int64(((long)i << 32) | (uint)i) + "K\u0001")) + "u."), "MaxHashCollisions")
        {
            Load = (pickle, options) => Pickle.Loads<Dictionary<long, int>>(pickle, options)
        },
        new("one long key again and again, read straight into its type", () => Bytes("\u0080\u0004](}" + Text(Million) + "\u0094K\u0001s" + Repeat("}h\0K\u0001s", 20_000) + "e."), "MaxExpansion")
        {
            Load = (pickle, options) => Pickle.Loads<List<Dictionary<string, int>>>(pickle, options)
        },
        new("numbers whose hash codes meet in a typed set", () => Bytes("\u008f(" + string.Concat(Enumerable.Range(0, 40_000).Select(i => Int64(((long)i << 32) | (uint)i))) + "\u0090."), "MaxHashCollisions")
        {
            Load = (pickle, options) => Pickle.Loads<HashSet<long>>(pickle, options)
        },
        new("numbers that meet in a bucket of a typed set", () => Bytes("\u008f(" + string.Concat(Enumerable.Range(0, 20_000).Select(i => "J" + Le(i * s_buckets, 4))) + "\u0090."), "MaxHashCollisions")
        {
            Load = (pickle, options) => Pickle.Loads<HashSet<int>>(pickle, options)
        },
        new("tuples whose hash codes meet, typed", () => Bytes("}(" + string.Concat(Enumerable.Range(0, 40_000).Select(i => Int64(((long)i << 32) | (uint)i) + Int64(0) + "\u0086N")) + "u."), "MaxHashCollisions")
        {
            Load = (pickle, options) => Pickle.Loads<System.Collections.Immutable.ImmutableDictionary<(long, long), string>>(pickle, options)
        },
    ];

    private static IEnumerable<Threat> Numbers =>
    [
        new("LONG of a million digits", () => Bytes("L" + new string('9', Million) + "L\n."), "MaxDigits"),
        new("INT of a million digits", () => Bytes("I" + new string('9', Million) + "\n."), "MaxDigits"),
        new("FLOAT of a million digits", () => Bytes("F0." + new string('9', Million) + "\n."), "MaxDigits"),
        new("LONG4 of a megabyte", () => Bytes("\u008b" + Le(Million, 4) + new string('x', Million) + "."), "MaxIntegerBytes"),
        Accepted("Decimal with a huge exponent", "cdecimal\nDecimal\n(V1E+999999999\ntR."),
        new("typed decimal with a huge exponent", () => Bytes("cdecimal\nDecimal\n(V1E+999999999\ntR."), "does not fit")
        {
            Load = (pickle, options) => Pickle.Loads<decimal>(pickle, options),
        },
    ];

    private static IEnumerable<Threat> Frames =>
    [
        Refused("an argument past the frame", "\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0C\u0005hello.", "frame"),
        Refused("a length past the frame", "\u0080\u0004\u0095\u0001\0\0\0\0\0\0\0C\u0001a.", "frame"),
        Refused("a line past the frame", "\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0I12\n.", "frame"),
        Refused("a name past the frame", "\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0cos\nsystem\n.", "frame"),
        Refused("a number past the frame", "\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0J\u0001\0\0\0.", "frame"),
        Refused("a float past the frame", "\u0080\u0004\u0095\u0004\0\0\0\0\0\0\0G\0\0\0\0\0\0\0\0.", "frame"),
        Refused("a frame in a frame", "\u0080\u0004\u0095\u000c\0\0\0\0\0\0\0\u0095\u0002\0\0\0\0\0\0\0N.N.", "frame"),
        Refused("a frame of 2^64-1", "\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffN.", "truncated"),
        new("a blob of 128 KiB in a small frame", () => Bytes("\u0080\u0004\u0095\u0010\0\0\0\0\0\0\0" + Blob(131_072) + "cos\nsystem\n."), "frame"),
        Accepted("a frame of nothing", "\u0080\u0004\u0095\0\0\0\0\0\0\0\0N."),
    ];

    /// <summary>No opcode touches what it must not, and no typed reader gets what it did not ask for.</summary>
    private static IEnumerable<Threat> Confusion =>
    [
        Refused("APPEND to a dict", "}K\u0001a.", "appended"),
        Refused("APPEND to a tuple", ")K\u0001a.", "appended"),
        Refused("APPEND to a str", "X\u0001\0\0\0aK\u0001a.", "appended"),
        Refused("APPENDS to a name", "c__builtin__\nint\n(K\u0001e.", "appended"),
        Refused("SETITEM on a set", "\u008fK\u0001K\u0002s.", "set on"),
        Refused("SETITEM on a name", "c__builtin__\nint\nK\u0001K\u0002s.", "set on"),
        Refused("ADDITEMS to a frozenset", "(\u0091(K\u0001\u0090.", "added"),
        Refused("BUILD on a number", "K\u0001}b.", "state"),
        Refused("BUILD on a dict", "}}b.", "state"),
        Refused("BUILD on a list", "]}b.", "state"),
        Refused("BUILD on a class", "c__builtin__\nint\n}b.", "state"),
        Refused("BUILD on a str", "X\u0001\0\0\0a}b.", "state"),
        Refused("a list as a key", "}]Ns.", "key"),
        Refused("a tuple of a list as a key", "}]\u0085Ns.", "key"),
        Refused("arguments that are no tuple", "c__builtin__\nset\n]R.", "tuple"),
        Refused("READONLY_BUFFER of a number", "\u0080\u0005K\u0001\u0098.", "buffer"),
        new("a list where a text is asked for", () => Bytes("]\u0094(h\0h\0e."), "str") { Load = (pickle, options) => Pickle.Loads<List<string>>(pickle, options) },
        new("a blob where a text is asked for", () => Bytes("](C\u0001ae."), "bytes") { Load = (pickle, options) => Pickle.Loads<List<string>>(pickle, options) },
        new("a text where bytes are asked for", () => Bytes("](X\u0001\0\0\0ae."), "str") { Load = (pickle, options) => Pickle.Loads<List<byte[]>>(pickle, options) },
        new("a float where an int is asked for", () => Bytes("](G?\u00f0\0\0\0\0\0\0e."), "float") { Load = (pickle, options) => Pickle.Loads<List<int>>(pickle, options) },
        new("a number that does not fit", () => Bytes("](M\u0000\u0001e."), "fit") { Load = (pickle, options) => Pickle.Loads<List<byte>>(pickle, options) },
        new("an array of unsigned where signed is asked for", () => Bytes("carray\narray\n(X\u0001\0\0\0IC\u0004\u00ff\u00ff\u00ff\u00fftR."), "fit") { Load = (pickle, options) => Pickle.Loads<int[]>(pickle, options) },
    ];

    private static IEnumerable<Threat> Discipline =>
    [
        Refused("nothing", "", "truncated"),
        Refused("POP of nothing", "0.", "underflow"),
        Refused("POP_MARK of nothing", "1.", "MARK"),
        Refused("TUPLE without a mark", "t.", "MARK"),
        Refused("TUPLE2 across a mark", "K\u0001(K\u0002\u0086.", "MARK"),
        Refused("DUP across a mark", "N(2.", "MARK"),
        Refused("STOP on a mark", "K\u0001(.", "MARK"),
        Refused("STOP on nothing", ".", "underflow"),
        Refused("odd SETITEMS", "}(K\u0001u.", "odd"),
        Refused("odd DICT", "(K\u0001d.", "odd"),
        Refused("GET of nothing", "h\u0007.", "memo"),
        Refused("unknown opcode", "\u00ff.", "opcode"),
        Refused("protocol 6", "\u0080\u0006N.", "protocol"),
        Refused("NEXT_BUFFER without buffers", "\u0080\u0005\u0097.", "Buffers"),
        Refused("BINPERSID without a resolver", "K\u0005Q.", "PersistentLoad"),
        Refused("overlong UTF-8", "X\u0002\0\0\0\u00c0\u0080.", "UTF-8"),
        Refused("broken UTF-8", "X\u0001\0\0\0\u00ff.", "UTF-8"),
        new("more buffers than given", () => Bytes("\u0080\u0005\u0097\u0097\u0086."), "more out-of-band buffers") { Options = new() { Buffers = [new byte[1]] } },
    ];

    /// <summary>Many opcodes that come to nothing take time in their number and no memory.</summary>
    private static IEnumerable<Threat> Floods =>
    [
        new("NONE POP", () => Bytes(Repeat("N0", Million) + "N."), null),
        new("MARK POP_MARK", () => Bytes(Repeat("(1", Million) + "N."), null),
        new("PROTO", () => Bytes(Repeat("\u0080\u0002", Million) + "N."), null),
        new("FRAME of nothing", () => Bytes("\u0080\u0004" + Repeat("\u0095\0\0\0\0\0\0\0\0", 100_000) + "N."), null),
        new("MEMOIZE of one value", () => Bytes("N" + Repeat("\u0094", Million) + "."), null),
        new("NONE", () => Bytes(Repeat("N", Million) + "."), null),
        new("GLOBAL POP", () => Bytes(Repeat("c__builtin__\nint\n0", 100_000) + "N."), null),
    ];

    private static IEnumerable<Threat> Sinks =>
    [
        Accepted("a pattern for the regex engine, which nothing runs here", "cre\n_compile\n(V(a+)+$\nK\0tR."),
        Patterns("a pattern of alternatives in alternatives", 1000, Repeat("(a|b", 100) + Repeat(")", 100), 0, null),
        Patterns("patterns that are compiled", 10_000, "(a|b)", 1 << 20, null),
        Patterns("automata of many states", 1000, "(?:" + string.Join('|', Enumerable.Range(0, 700).Select(i => (char)('a' + (i % 26)) + "x" + (i % 97))) + ")", 1 << 22, "MaxExpansion"),
        Refused("an address that is none", "cipaddress\nIPv4Address\n(L99999999999L\ntR.", "IPv4Address"),
        Refused("a moment that is none", "cdatetime\ndatetime\n(C\u000aaaaaaaaaaatR.", "datetime"),
        Refused("an array of half an item", "carray\narray\n(X\u0001\0\0\0iC\u0003aaatR.", "whole number"),
        new("a zone that leads out of its folder", () => Bytes("\u0080\u0004cbuiltins\ngetattr\n(czoneinfo\nZoneInfo\nX\u0009\0\0\0_unpickletR(X\u0010\0\0\0../../etc/passwdK\u0001tR."), null),
    ];

    private static Threat Patterns(string name, int count, string pattern, int flags, string? error) =>
        new(name, () => Bytes(Text(pattern) + "\u00940cre\n_compile\n\u00940](" + Repeat("h\u0001h\0J" + Le(flags, 4) + "\u0086R", count) + "e."), error)
        {
            Load = (pickle, options) => Pickle.Loads<List<System.Text.RegularExpressions.Regex>>(pickle, options),
        };

    private static Threat Refused(string name, string pickle, string error) => new(name, () => Bytes(pickle), error);

    private static Threat Accepted(string name, string pickle) => new(name, () => Bytes(pickle), null);
}
