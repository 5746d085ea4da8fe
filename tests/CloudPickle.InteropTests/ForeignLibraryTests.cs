using System.Collections;

namespace CloudPickle.InteropTests;

/// <summary>Pickles of a library of another author (Razorvine.Pickle, of Pyrolite, which Java programs use too), which is neither CPython nor ours.</summary>
public class ForeignLibraryTests
{
    private static readonly (string Name, object? Written, object? Expected)[] s_values =
    [
        ("null", null, null),
        ("booleans", new object[] { true, false }, new PickledTuple(true, false)),
        ("small and large ints", new List<object> { 0, 255, 256, 65536, -1, int.MinValue }, new List<object?> { 0, 255, 256, 65536, -1, int.MinValue }),
        ("longs", new List<object> { 1L << 31, -(1L << 40), long.MaxValue, long.MinValue }, new List<object?> { 1L << 31, -(1L << 40), long.MaxValue, long.MinValue }),
        ("doubles", new List<object> { 0.0, -1.5, double.PositiveInfinity, 1e300 }, new List<object?> { 0.0, -1.5, double.PositiveInfinity, 1e300 }),
        ("texts", new List<object> { "", "text", "\u20ac\u00ff", new string('x', 300) }, new List<object?> { "", "text", "\u20ac\u00ff", new string('x', 300) }),
        ("a table", new Hashtable { ["key"] = new List<object> { 1, "two" } }, new PickledDictionary { ["key"] = new List<object?> { 1, "two" } }),
        ("a dictionary", new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, new PickledDictionary { ["a"] = 1, ["b"] = 2 }),
        ("a set", new HashSet<string> { "a", "b" }, new PickledSet(["a", "b"])),
        ("a moment", new DateTime(2024, 2, 29, 13, 14, 15, 678), new DateTime(2024, 2, 29, 13, 14, 15, 678)),
        ("a decimal", 12.3400m, 12.3400m),
        ("the same list twice", Twice(new List<object> { 1 }), Twice(new List<object?> { 1 })),
    ];

    public static TheoryData<string> Names => [.. s_values.Select(value => value.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_another_library_writes_is_read(string name)
    {
        var (_, written, expected) = s_values.Single(value => value.Name == name);
        using var pickler = new Razorvine.Pickle.Pickler(true);

        var loaded = Pickle.Loads<object?>(pickler.dumps(written!));

        Assert.Equal(expected?.GetType(), loaded?.GetType());
        Assert.True(new PickledTuple(expected).Equals(new PickledTuple(loaded)), $"{new PickledTuple(expected)} became {new PickledTuple(loaded)}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_we_write_another_library_reads(int protocol)
    {
        var value = new Dictionary<string, object?> { ["ints"] = new List<object?> { 1, 70000, -5 }, ["text"] = "\u20ac", ["none"] = null, ["real"] = 1.5, ["pair"] = (1, "a") };
        using var unpickler = new Razorvine.Pickle.Unpickler();

        var loaded = Assert.IsAssignableFrom<IDictionary>(unpickler.loads(Pickle.Dumps(value, new PickleOptions { Protocol = protocol })));

        Assert.Equal([1, 70000, -5], ((IEnumerable)loaded["ints"]!).Cast<int>());
        Assert.Equal("\u20ac", loaded["text"]);
        Assert.Null(loaded["none"]);
        Assert.Equal(1.5, loaded["real"]);
        Assert.Equal<object?>([1, "a"], ((IEnumerable)loaded["pair"]!).Cast<object?>());
    }

    private static List<object?> Twice(object list) => [list, list];
}
