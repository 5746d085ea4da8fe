using System.Text.RegularExpressions;
using Xunit;
using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>Each limit, reached: its message has name, value and how to raise it; at the limit, the value comes out.</summary>
[Collection(LargeInputs.Name)]
public sealed class LimitTests
{
    private static readonly Dictionary<string, (PickleLimits Limits, string Over, string At)> s_limits = new()
    {
        [nameof(PickleLimits.MaxOpcodes)] = (new() { MaxOpcodes = 4 }, "NNNN.", "NNN."),
        [nameof(PickleLimits.MaxMemoEntries)] = (new() { MaxMemoEntries = 2 }, "N\u0094\u0094\u0094.", "N\u0094\u0094."),
        [nameof(PickleLimits.MaxStackDepth)] = (new() { MaxStackDepth = 40 }, Repeat("N", 41) + ".", Repeat("N", 40) + "."),
        [nameof(PickleLimits.MaxBlobBytes)] = (new() { MaxBlobBytes = 3 }, "X\u0004\0\0\0abcd.", "X\u0003\0\0\0abc."),
        [nameof(PickleLimits.MaxIntegerBytes)] = (new() { MaxIntegerBytes = 3 }, "\u008a\u0004abcd.", "\u008a\u0003abc."),
        [nameof(PickleLimits.MaxDigits)] = (new() { MaxDigits = 3 }, "I12345678901234567890\n.", "I123\n."),
        [nameof(PickleLimits.MaxExpansion)] = (new() { MaxExpansion = 1 }, Copies(40), Copies(5)),
        [nameof(PickleLimits.MaxHashCollisions)] = (new() { MaxHashCollisions = 1 }, Colliding(4000), Colliding(1200)),
        [nameof(PickleLimits.MaxPatternLength)] = (new() { MaxPatternLength = 64 }, Pattern(new('a', 65)), Pattern(new('a', 64))),
    };

    public static TheoryData<string> Names => [.. s_limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_limit_that_is_reached_says_its_name_its_value_and_how_to_raise_it(string name)
    {
        var (limits, over, at) = s_limits[name];
        var value = Convert.ToInt64(typeof(PickleLimits).GetProperty(name)!.GetValue(limits), System.Globalization.CultureInfo.InvariantCulture);

        var error = Assert.Throws<UnpicklingException>(() => Load(over, limits));

        Assert.Contains($"PickleLimits.{name} = {value}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"UnpickleOptions.Limits = PickleLimits.Default with {{ {name} = ", error.Message, StringComparison.Ordinal);
        Load(at, limits);
        Load(over, PickleLimits.Unlimited);
    }

    [Fact]
    public void Every_limit_is_tried_here() => Assert.Equal(
        typeof(PickleLimits).GetProperties().Where(property => property.GetMethod is { IsStatic: false }).Select(property => property.Name).Order(),
        s_limits.Keys.Append(nameof(PickleLimits.MaxMatchTime)).Order());

    [Fact]
    public void A_pattern_that_matches_for_years_ends_after_the_time_of_the_limit()
    {
        var pickle = Pickle.Dumps(new Regex("^(a+)+$", RegexOptions.Compiled, TimeSpan.FromHours(1)));

        var regex = Pickle.Loads<Regex>(pickle, new() { Limits = new() { MaxMatchTime = TimeSpan.FromMilliseconds(50) } });

        Assert.Throws<RegexMatchTimeoutException>(() => regex.IsMatch(new string('a', 40) + "b"));
        Assert.Equal(RegexOptions.None, regex.Options);
        Assert.Equal(PickleLimits.Default.MaxMatchTime, Pickle.Loads<Regex>(Pickle.Dumps(regex)).MatchTimeout);
        Assert.Equal(Regex.InfiniteMatchTimeout, Pickle.Loads<Regex>(pickle, new() { Limits = PickleLimits.Unlimited }).MatchTimeout);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickleLimits { MaxMatchTime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickleLimits { MaxMatchTime = TimeSpan.MaxValue });
    }

    [Fact]
    public void Groups_of_a_pattern_may_be_nested_as_deep_as_its_length_allows()
    {
        Assert.NotNull(Load(Pattern(Repeat("(", 128) + Repeat(")", 128)), PickleLimits.Default));
        Assert.NotNull(Load(Pattern(Repeat("\\(", 200)), PickleLimits.Default));
        Assert.Contains(
            "129 levels",
            Assert.Throws<UnpicklingException>(() => Load(Pattern(Repeat("(", 129) + Repeat(")", 129)), PickleLimits.Default)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_many_patterns_passes_the_default()
    {
        var patterns = Enumerable.Range(0, 1000).Select(i => new Regex($"^(?<name>[a-z]+){i}\\s*$")).ToList();

        Assert.Equal(1000, Pickle.Loads<List<Regex>>(Pickle.Dumps(patterns)).Count);
    }

    [Fact]
    public void Marks_count_as_depth_of_the_stack() =>
        Assert.Contains("MaxStackDepth", Assert.Throws<UnpicklingException>(() => Load(Repeat("(", 41), new() { MaxStackDepth = 40 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Data_that_shares_a_lot_passes_the_default()
    {
        // What Python writes for a table with a column of few distinct texts, and for records with the same keys.
        var text = new string('x', 300);
        var rows = Enumerable.Range(0, 100_000).Select(i => (object?)new PickledDictionary { [text] = i, ["name"] = text, [new PickledTuple(text, i)] = text }).ToList();

        var loaded = Pickle.Loads<List<object?>>(Pickle.Dumps<object>(rows));

        Assert.Equal(rows.Count, loaded.Count);
    }

    [Fact]
    public void A_session_may_convert_again_what_an_earlier_pickle_brought()
    {
        var stream = new MemoryStream();
        using (var pickler = new Pickler(stream))
        {
            var numbers = Enumerable.Range(0, 500_000).Select(i => (object?)i).ToList();
            for (var i = 0; i < 5; i++)
            {
                pickler.Dump(numbers);
            }
        }

        stream.Position = 0;
        using var unpickler = new Unpickler(stream);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(500_000, unpickler.Load<List<int>>().Count);
        }
    }

    [Fact]
    public void Buffers_count_as_input()
    {
        var pickle = Bytes("\u0080\u0005](" + Repeat("\u0097", 20) + "e.");
        var buffers = Enumerable.Range(0, 20).Select(_ => (ReadOnlyMemory<byte>)new byte[1_000_000]).ToList();

        Assert.Equal(20, Pickle.Loads<List<Memory<byte>>>(pickle, new() { Buffers = buffers }).Count);
    }

    private static object Load(string pickle, PickleLimits limits)
    {
        var options = new UnpickleOptions { Limits = limits };
        return pickle.StartsWith("}(", StringComparison.Ordinal) ? Pickle.Loads<Dictionary<long, int>>(Bytes(pickle), options)
            : pickle.StartsWith("cre\n", StringComparison.Ordinal) ? Pickle.Loads<Regex>(Bytes(pickle), options)
            : Pickle.Loads<object?>(Bytes(pickle), options)!;
    }

    private static string Pattern(string pattern) => "cre\n_compile\nX" + Le(pattern.Length, 4) + pattern + "K\0\u0086R.";

    private static string Copies(int count) =>
        Blob(100_000) + "\u00940c__builtin__\nbytearray\n\u00940](" + Repeat("h\u0001h\0\u0085R", count) + "e.";

    private static string Colliding(int count) =>
        "}(" + string.Concat(Enumerable.Range(0, count).Select(i => Int64(((long)i << 32) | (uint)i) + "K\u0001")) + "u.";
}
