using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>Inputs that make as much as they can of each byte: every opcode that makes something, again and again, loaded untyped and as types of every family.</summary>
internal static class DenseInputs
{
    private const int Count = 50_000;

    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    /// <summary>The opcodes of one value, as short as they come.</summary>
    private static readonly (string Name, string Opcodes)[] s_items =
    [
        ("NONE", "N"), ("EMPTY_TUPLE", ")"), ("EMPTY_LIST", "]"), ("EMPTY_DICT", "}"), ("EMPTY_SET", "\u008f"),
        ("LIST", "(l"), ("DICT", "(d"), ("TUPLE", "(t"), ("FROZENSET", "(\u0091"),
        ("TUPLE1", ")\u0085"), ("TUPLE2", "))\u0086"), ("TUPLE3", ")))\u0087"),
        ("APPEND", "]Na"), ("APPENDS", "](Ne"), ("SETITEM", "}NNs"), ("SETITEMS", "}(NNu"), ("ADDITEMS", "\u008f(N\u0090"), ("FROZENSET of one", "(N\u0091"),
        ("BININT1", "K\u00ff"), ("BININT2", "M\u00ff\u00ff"), ("BININT", "J\u00ff\u00ff\u00ff\u007f"), ("INT", "I999\n"), ("LONG1", "\u008a\u0003abc"),
        ("LONG1 of nine bytes", "\u008a\u0009abcdefghi"), ("LONG", "L999L\n"), ("BINFLOAT", "G\u0001\0\0\0\0\0\0\0"), ("FLOAT", "F1\n"),
        ("SHORT_BINUNICODE", "\u008c\u0001a"), ("BINUNICODE", "X\u0001\0\0\0a"), ("UNICODE", "Va\n"), ("STRING", "S'a'\n"), ("SHORT_BINSTRING", "U\u0001a"),
        ("SHORT_BINBYTES", "C\u0001a"), ("BYTEARRAY8", "\u0096\0\0\0\0\0\0\0\0"),
        ("MEMOIZE", "N\u0094"), ("list MEMOIZE", "]\u0094"), ("DUP", "]20"), ("BINGET", "h\0"), ("DUP of a list", "2"),
        ("GLOBAL", "c__builtin__\nint\n"), ("set()", "c__builtin__\nset\n)R"), ("complex()", "c__builtin__\ncomplex\n(K\u0001K\u0002tR"),
        ("Decimal()", "cdecimal\nDecimal\n(V1\ntR"), ("OrderedDict()", "ccollections\nOrderedDict\n)R"), ("datetime", "cdatetime\ndate\n(C\u0004\u0007\u00d0\u0001\u0001tR"),
    ];

    /// <summary>The same for what only opaque loads accept.</summary>
    private static readonly (string Name, string Opcodes)[] s_opaqueItems =
    [
        ("GLOBAL", "ca\nb\n"), ("INST", "(ia\nb\n"), ("STACK_GLOBAL", "h\u0001h\u0001\u0093"), ("REDUCE", "h\u0002)R"), ("NEWOBJ", "h\u0002)\u0081"), ("NEWOBJ_EX", "h\u0002)}\u0092"),
        ("OBJ", "(h\u0002o"), ("BUILD", "h\u0002)\u0081Nb"), ("BUILD of a dict", "h\u0002)\u0081}b"), ("APPEND", "h\u0002)RNa"), ("SETITEM", "h\u0002)RNNs"),
        ("ADDITEMS", "h\u0002)R(N\u0090"), ("REDUCE of the same", "h\u0002)R)R)R)R"), ("POP of a call", "h\u0002)Rh\u0002)R0"), ("GLOBAL REDUCE", "ca\nb\n)R"),
    ];

    /// <summary>Types of every family and what of the above they take.</summary>
    private static readonly (string Name, string Opcodes, Func<byte[], object?> Load)[] s_typed =
    [
        .. Typed<List<int>>("]"), .. Typed<List<string>>("]"), .. Typed<List<object>>("]"), .. Typed<int[]>("]"), .. Typed<string[]>("]"), .. Typed<HashSet<int>>("\u008f"),
        .. Typed<Dictionary<string, int>>("}"), .. Typed<Dictionary<int, string>>("}"), .. Typed<SortedDictionary<string, int>>("}"), .. Typed<SortedList<string, int>>("}"),
        .. Typed<ConcurrentDictionary<string, int>>("}"), .. Typed<ConcurrentQueue<int>>("]"), .. Typed<ConcurrentStack<int>>("]"), .. Typed<ConcurrentBag<int>>("]"),
        .. Typed<Queue<int>>("]"), .. Typed<Stack<int>>("]"), .. Typed<LinkedList<int>>("]"), .. Typed<SortedSet<int>>("\u008f"),
        .. Typed<ImmutableArray<int>>("]"), .. Typed<ImmutableList<int>>("]"), .. Typed<ImmutableDictionary<string, int>>("}"), .. Typed<ImmutableHashSet<int>>("\u008f"),
        .. Typed<ImmutableSortedDictionary<string, int>>("}"), .. Typed<System.Collections.ObjectModel.ObservableCollection<int>>("]"),
        .. Typed<IReadOnlyList<int>>("]"), .. Typed<ISet<int>>("\u008f"), .. Typed<IDictionary<string, int>>("}"),
        .. Typed<StringBuilder>("V\n"), .. Typed<BigInteger>("K\u0001"), .. Typed<decimal>("K\u0001"), .. Typed<Complex>("K\u0001"),
        .. Typed<Guid?>("N"), .. Typed<Matrix4x4?>("N"), .. Typed<DateTime?>("N"), .. Typed<(long, long)?>("N"), .. Typed<JsonElement>("N"), .. Typed<JsonNode>("]"),
        .. Typed<JsonElement>("]"), .. Typed<JsonObject>("}"), .. Typed<Tuple<int>>("K\u0001\u0085"), .. Typed<(int, int)>("K\u0001K\u0001\u0086"), .. Typed<KeyValuePair<int, int>>("K\u0001K\u0001\u0086"),
        .. Typed<byte[]>("C\0"), .. Typed<Memory<byte>>("C\0"), .. Typed<List<byte>>("C\0"), .. Typed<Lazy<int>>("K\u0001"), .. Typed<Uri>("Vhttp://a\n"), .. Typed<Version>("V1.2\n"),
        .. Typed<Regex>("cre\n_compile\n(Va\nK\0tR"), .. Typed<System.Dynamic.ExpandoObject>("}"), .. Typed<System.Collections.Specialized.NameValueCollection>("}"),
    ];

    public static IEnumerable<(string Name, byte[] Pickle, Func<byte[], object?> Load)> All =>
    [
        .. s_items.SelectMany(item => new[] { ("items", Listed(item.Opcodes)), ("stack", Bytes("\u0080\u0004]\u0094" + Repeat(item.Opcodes, Count) + ".")) }
            .Select(form => ($"{item.Name}, {form.Item1}", form.Item2, (Func<byte[], object?>)(pickle => Pickle.Loads<object?>(pickle))))),
        .. s_opaqueItems.Select(item => ($"{item.Name}, opaque", Listed(item.Opcodes), (Func<byte[], object?>)(pickle => Pickle.Loads<object?>(pickle, s_opaque)))),
        .. s_typed.Select(item => (item.Name, Listed(item.Opcodes), item.Load)),
        ("LONG_BINPUT far apart", Bytes("N" + string.Concat(Enumerable.Range(0, Count).Select(i => "r" + Le(i * 1000L, 4))) + "."), pickle => Pickle.Loads<object?>(pickle)),
        ("BINPUT", Bytes("N" + Repeat("q\0", Count) + "."), pickle => Pickle.Loads<object?>(pickle)),
        ("MARK", Bytes(Repeat("(", Count)), pickle => Pickle.Loads<object?>(pickle)),
        ("keys", Bytes("}(" + string.Concat(Enumerable.Range(0, 65_536).Select(i => "M" + Le(i, 2) + "N")) + "u."), pickle => Pickle.Loads<object?>(pickle)),
    ];

    private static (string Name, string Opcodes, Func<byte[], object?> Load)[] Typed<T>(string opcodes) =>
    [
        ($"{typeof(T)} of {Readable(opcodes)}, in memory", opcodes, pickle => Pickle.Loads<List<T>>(pickle)),
        ($"{typeof(T)} of {Readable(opcodes)}, from a stream", opcodes, pickle => Pickle.Load<List<T>>(new MemoryStream(pickle))),
        ($"{typeof(T)} of {Readable(opcodes)}, named again", "\u0000" + opcodes, pickle => Pickle.Loads<List<T>>(pickle)),
    ];

    private static string Readable(string opcodes) => string.Concat(opcodes.Select(c => c is > ' ' and <= '~' ? c.ToString() : $"\\x{(int)c:x2}"));

    /// <summary>A list of the same again and again; behind a NUL, of one value that is made once and then named.</summary>
    private static byte[] Listed(string opcodes) => opcodes[0] == '\0'
        ? Bytes("\u0080\u0004" + opcodes[1..] + "\u00940](" + Repeat("h\0", Count) + "e.")
        : Bytes("\u0080\u0004]\u00940\u008c\u0001a\u00940ca\nb\n".Replace("ca\nb\n", opcodes.Contains("h\u0002", StringComparison.Ordinal) ? "ca\nb\n\u00940" : "", StringComparison.Ordinal) + "](" + Repeat(opcodes, Count) + "e.");
}
