using System.Dynamic;
using System.Numerics;
using System.Text.RegularExpressions;
using Cases;

namespace CloudPickle.InteropTests;

/// <summary>What C# makes of Python's own types when it asks for one of its own. The table in docs/types.md comes from here too.</summary>
public static class TypedCases
{
    public static IReadOnlyList<TypedCase> All { get; } =
    [
        TypedCase.Of("fraction", (new BigInteger(-3), new BigInteger(7))),
        TypedCase.Of("deque", new List<int> { 1, 2, 3 }),
        TypedCase.Of("deque", new Queue<int>([1, 2, 3])),
        TypedCase.Of("deque", new LinkedList<int>([1, 2, 3])),
        TypedCase.Of("defaultdict", new Dictionary<string, int> { ["a"] = 1 }),
        TypedCase.Of("OrderedDict", new OrderedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }),
        TypedCase.Of("Counter", new Dictionary<string, long> { ["a"] = 2, ["b"] = 1 }),
        TypedCase.Of<Dictionary<string, int>>("ChainMap", "a=1 b=2", map => string.Join(" ", map.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))),
        TypedCase.Of("unknown namedtuple", (1, "x")),
        TypedCase.Of<Cases.Vector>("namedtuple", "1.5 -2.5", value => FormattableString.Invariant($"{value.X} {value.Y}")),
        TypedCase.Of<Cases.Point>("dataclass", "1 -2", value => $"{value.X} {value.Y}"),
        TypedCase.Of<Customer>("slots", "1 Ada 2 Bob", value => $"{value.Id} {value.Name} {value.Referrer!.Id} {value.Referrer.Name}"),
        TypedCase.Of("frozen slots dataclass", new OrderLine("tea", 2, 3.50m)),
        TypedCase.Of("enum", Weekday.Sunday),
        TypedCase.Of("flags", Access.Read | Access.Execute),
        TypedCase.Of("path", "/a/b"),
        TypedCase.Of<FileInfo>("path", "/a/b", info => info.ToString()),
        TypedCase.Of<DirectoryInfo>("path", "/a/b", info => info.ToString()),
        TypedCase.Of("windows path", @"c:\a\b"),
        TypedCase.Of("range", 1..5),
        TypedCase.Of("range with step", (1, 9, 2)),
        TypedCase.Of("slice", 1..),
        TypedCase.Of("complex", new Complex(1, -2)),
        TypedCase.Of<ExpandoObject>("namespace", "a=1", value => string.Join(" ", value.Select(pair => $"{pair.Key}={pair.Value}"))),
        TypedCase.Of<Regex>("pattern", @"(?<x>a)\k<x>\z IgnoreCase", regex => $"{regex} {regex.Options}"),
        TypedCase.Of<Exception>("ValueError", "builtins.ValueError bad", error => $"{((PickledException)error).Class} {error.Message}"),
        TypedCase.Of<ArgumentException>("ValueError", "bad", error => error.Message),
        TypedCase.Of<PickledException>("OSError", "builtins.OSError (5, 'no file')", error => $"{error.Class} {error.Message}"),
        TypedCase.Of("type", typeof(DateTime)),
        TypedCase.Of("bytearray", new byte[] { 97, 98 }),
        TypedCase.Of("array of l", new[] { 1, 2 }),
        TypedCase.Of("frozenset", new HashSet<int> { 1, 2 }),
        TypedCase.Of("tuple", new List<int> { 1, 2 }),
        TypedCase.Of("f8", new double[,] { { 0, 1, 2 }, { 3, 4, 5 } }),
        TypedCase.Of("f8", new double[][] { [0, 1, 2], [3, 4, 5] }),
        TypedCase.Of<PickledNDArray>("f8", "ndarray(<f8, 2 x 3) 5", array => FormattableString.Invariant($"{array} {array.GetValue(1, 2)}")),
        TypedCase.Of("Fortran", new[,] { { 0, 2, 4 }, { 1, 3, 5 } }),
        TypedCase.Of("Fortran", new decimal[,] { { 0, 2, 4 }, { 1, 3, 5 } }),
        TypedCase.Of("strided", new long[] { 0, 3, 6, 9 }),
        TypedCase.Of("strided", new List<int> { 0, 3, 6, 9 }),
        TypedCase.Of("big-endian", new ushort[] { 1, 256 }),
        TypedCase.Of("bools", new[] { true, false }),
        TypedCase.Of("datetime64", new DateTime?[] { new DateTime(2024, 2, 29, 1, 2, 3), null }),
        TypedCase.Of("timedelta64", new[] { TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(-1) }),
        TypedCase.Of("structured", new[] { (1, 2.5, "a") }),
        TypedCase.Of("objects", new object?[,] { { 1, "a" }, { null, 2.5 } }),
        TypedCase.Of("texts", new[] { "a", "bcd" }),
        TypedCase.Of("complex array", new[] { new Complex(1, 2) }),
        TypedCase.Of("float32 scalar", 1.5f),
        TypedCase.Of("float32 scalar", 1.5),
        TypedCase.Of("int64 scalar", -7),
        TypedCase.Of("int64 scalar", -7L),
        TypedCase.Of("bool scalar", true),
        TypedCase.Of("datetime64 scalar", new DateTime(2024, 2, 29)),
        TypedCase.Of<PickledDataFrame>("frame", "0 1: i=1,2 f=0.5,1.5 s=x,None b=True,False t=2024-02-29,2024-03-01 c=u,v j=3,4", Describe),
        TypedCase.Of<PickledDataFrame>("frame with labels", "p q: x=1.5,2.5", Describe),
        TypedCase.Of<PickledSeries>("series", "n 0 1 2: 1,2,3", series => $"{series.Name} {string.Join(" ", series.Index)}: {string.Join(",", series.Select(Show))}"),
    ];

    private static string Describe(PickledDataFrame frame) =>
        $"{string.Join(" ", frame.Index)}: {string.Join(" ", frame.Columns.Select(column => $"{column}={string.Join(",", frame[column!].Select(Show))}"))}";

    private static string Show(object? value) => value switch
    {
        null => "None",
        DateTime time => time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
