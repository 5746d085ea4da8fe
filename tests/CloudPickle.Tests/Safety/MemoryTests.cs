using Xunit;
using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>No byte of input costs more memory than docs/security.md says: not while it is loaded, and not when what came out is dumped, printed, compared or hashed.</summary>
[Collection(LargeInputs.Name)]
public sealed class MemoryTests
{
    private static readonly Dictionary<string, (byte[] Pickle, Func<byte[], object?> Load)> s_dense = DenseInputs.All.ToDictionary(input => input.Name, input => (input.Pickle, input.Load));

    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    public static TheoryData<string> Dense => [.. s_dense.Keys];

    /// <summary>What programs write, many times over: it has to pass the same limits.</summary>
    private static readonly Dictionary<string, Func<object>> s_ordinary = new()
    {
        ["pairs of small ints"] = () => Rows(i => new PickledTuple(i & 0xFF, i & 0xFF)),
        ["lists of one int"] = () => Rows(i => new List<object?> { i & 0xFF }),
        ["lists of three ints"] = () => Rows(i => new List<object?> { 1, 2, i & 0xFF }),
        ["dicts of one entry"] = () => Rows(i => new PickledDictionary { ["a"] = i & 0xFF }),
        ["dicts of two entries"] = () => Rows(i => new PickledDictionary { ["a"] = i, ["b"] = null }),
        ["sets of two ints"] = () => Rows(i => new PickledSet([i & 0xFF, 256])),
        ["a set of 65,536 ints"] = () => new PickledSet(Enumerable.Range(0, 65_536).Select(i => (object?)i)),
        ["a set of 33,000 ints"] = () => new PickledSet(Enumerable.Range(0, 33_000).Select(i => (object?)i)),
        ["a dict of 65,536 ints"] = () => new PickledDictionary(Enumerable.Range(0, 65_536).Select(i => new KeyValuePair<object?, object?>(i, i & 0xFF))),
        ["texts of one character"] = () => Rows(i => ((char)(' ' + (i % 90))).ToString()),
        ["decimals"] = () => Rows(i => (decimal)i),
        ["moments"] = () => Rows(i => DateTime.UnixEpoch.AddSeconds(i)),
        ["objects of one member"] = () => Rows(i => Pickle.Loads<object?>(Bytes("\u0080\u0004ca\nb\n)\u0081}\u008c\u0001aK" + (char)(i & 0xFF) + "sb."), s_opaque)),
    };

    public static TheoryData<string> Ordinary => [.. s_ordinary.Keys];

    [Fact]
    public void The_promise_is_the_default() => Assert.Equal(MemoryBound.BytesPerByte, PickleLimits.Default.MaxExpansion);

    [Theory]
    [MemberData(nameof(Dense))]
    public void The_densest_input_keeps_the_promise(string name)
    {
        var (pickle, load) = s_dense[name];
        TryLoad(load, pickle[..Math.Min(200, pickle.Length)]);
        TryLoad(load, pickle);

        var value = MemoryBound.AssertKept(pickle.Length, "Loading", () => TryLoad(load, pickle));
        if (value is null)
        {
            return;
        }

        AssertLaterUse(pickle.Length, value, load(pickle)!);
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Ordinary_data_passes_and_keeps_the_promise(string name)
    {
        var value = s_ordinary[name]();
        foreach (var protocol in new[] { 2, 5 })
        {
            var pickle = Pickle.Dumps(value, new PickleOptions { Protocol = protocol });

            var loaded = MemoryBound.AssertKept(pickle.Length, $"Loading at protocol {protocol}", () => Pickle.Loads<object>(pickle, s_opaque));

            AssertLaterUse(pickle.Length, loaded, Pickle.Loads<object>(pickle, s_opaque));
        }
    }

    [Fact]
    public void Ordinary_data_of_a_type_passes_from_a_stream_too()
    {
        const int count = 65_536;
        AssertPasses(Enumerable.Range(0, count).Select(i => new List<int> { i & 0xFF }).ToList());
        AssertPasses(Enumerable.Range(0, count).Select(i => new Dictionary<string, int> { ["a"] = i & 0xFF }).ToList());
        AssertPasses(Enumerable.Range(0, count).Select(i => new Dictionary<string, object?> { ["a"] = i & 0xFF, ["b"] = new List<object?> { i, "x" } }).ToList());
        AssertPasses(Enumerable.Range(0, count).Select(i => new HashSet<int> { i & 0xFF, 256 }).ToList());
        AssertPasses(Enumerable.Range(0, count).Select(i => (i, "x")).ToList());
        AssertPasses(Enumerable.Range(0, count).Select(i => new[] { i & 0xFF, 1 }).ToList());
        AssertPasses(Enumerable.Range(0, count).ToDictionary(i => i, i => (decimal)i));

        static void AssertPasses<T>(T value)
            where T : System.Collections.ICollection
        {
            foreach (var protocol in new[] { 2, 5 })
            {
                var pickle = Pickle.Dumps(value, new PickleOptions { Protocol = protocol });
                var loaded = MemoryBound.AssertKept(pickle.Length, $"Loading {typeof(T)}", () => Pickle.Load<T>(new MemoryStream(pickle)));
                Assert.Equal(count, loaded.Count);
            }
        }
    }

    /// <summary>What docs/security.md says about containers with nothing in them: many are refused, ten thousand are not.</summary>
    [Fact]
    public void Read_only_views_of_one_bytearray_keep_the_promise()
    {
        byte[] pickle =
        [
            0x80, 5, .. "]("u8, 0x96, .. BitConverter.GetBytes(1L << 20), .. new byte[1 << 20], 0x94,
            .. Enumerable.Repeat<byte[]>([(byte)'h', 0, 0x98], 300).SelectMany(view => view), .. "e."u8,
        ];
        MemoryBound.AssertKept(pickle.Length, "Loading arrays", () => TryLoad(bytes => Pickle.Loads<List<byte[]>>(bytes), pickle));
        MemoryBound.AssertKept(pickle.Length, "Loading lists", () => TryLoad(bytes => Pickle.Loads<List<List<byte>>>(bytes), pickle));
    }

    [Fact]
    public void Read_only_views_of_one_buffer_keep_the_promise()
    {
        var buffer = new byte[1_000_001].AsMemory(1);
        byte[] pickle = [0x80, 5, .. "]("u8, 0x97, 0x94, .. Enumerable.Repeat<byte[]>([(byte)'h', 0, 0x98], 1000).SelectMany(view => view), .. "e."u8];
        var options = new UnpickleOptions { Buffers = [buffer] };
        MemoryBound.AssertKept(pickle.Length + buffer.Length, "Loading", () => TryLoad(bytes => Pickle.Loads<List<byte[]>>(bytes, options), pickle));
    }

    [Fact]
    public void Empty_containers_are_refused_in_millions_and_not_in_thousands()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Bytes("]" + Repeat("(" + Repeat("]", 1000) + "e", 10_000) + ".")));
        Assert.Contains(nameof(PickleLimits.MaxExpansion), error.Message, StringComparison.Ordinal);
        Assert.Equal(10_000, Pickle.Loads<List<object?>>(Bytes("](" + Repeat("]", 10_000) + "e.")).Count);
    }

    /// <summary>The one exception in docs/security.md: what the engine throws away while it parses a pattern is not counted, what it keeps is.</summary>
    [Fact]
    public void Patterns_keep_the_promise_when_they_are_made()
    {
        var pickle = Pickle.Dumps(Enumerable.Range(0, 1000).Select(i => new System.Text.RegularExpressions.Regex($"^(?<name>[a-z]+){i}\\s*$")).ToList());

        // Pools give back what they held in the collections after they were used.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var patterns = Pickle.Loads<List<System.Text.RegularExpressions.Regex>>(pickle);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept <= (1 << 20) + ((long)MemoryBound.BytesPerByte * pickle.Length), $"{kept} bytes are kept of {pickle.Length} bytes of input.");
        Assert.Equal(1000, patterns.Count);
    }

    private static void AssertLaterUse(int length, object value, object equal)
    {
        var holder = new PickledTuple(value);
        MemoryBound.AssertKept(length, "Printing", holder.ToString);
        MemoryBound.AssertKept(length, "Hashing", holder.GetHashCode);
        MemoryBound.AssertKept(length, "Comparing", () => PythonEquality.AreEqual(value, equal));
        MemoryBound.AssertKept(length, "Dumping for the first time", () => Pickle.Dumps(value), 2 * MemoryBound.BytesPerByte);
        foreach (var protocol in new[] { 2, PickleOptions.HighestProtocol })
        {
            MemoryBound.AssertKept(length, $"Dumping at protocol {protocol}", () => Pickle.Dumps(value, new PickleOptions { Protocol = protocol }));
        }
    }

    private static object? TryLoad(Func<byte[], object?> load, byte[] pickle)
    {
        try
        {
            return load(pickle);
        }
        catch (UnpicklingException)
        {
            return null;
        }
    }

    private static List<object?> Rows(Func<int, object?> row) => [.. Enumerable.Range(0, 65_536).Select(row)];
}
