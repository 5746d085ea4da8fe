using CloudPickle.Reduction.Typed;

namespace CloudPickle.ExecutionTests;

/// <summary>
/// A pickle in memory is read straight into its type where that is possible, and by the pickle machine otherwise. A session always uses the
/// machine: both must agree on every input, good or bad.
/// </summary>
public class TypedReadingTests
{
    private const int MaxMutations = 60;

    private static readonly byte[] s_replacements = [0x00, (byte)'(', (byte)'.', (byte)'0', (byte)'2', (byte)'N', (byte)'h', (byte)'u', (byte)'b', 0x94, 0x95, 0x8C];

    /// <summary>Cases that the short cut must cover.</summary>
    public static TheoryData<string> TypedCases { get; } =
    [
        "true",
        "int -128",
        "long 9223372036854775807",
        "uint",
        "double NaN",
        "int? null",
        "int? 5",
        "DateTime",
        "DateTime utc",
        "DateTime local",
        "DateTime utc 100 ns",
        "DateTime 100 ns",
        "DateTimeOffset",
        "DateTimeOffset negative",
        "DateTimeOffset 100 ns",
        "DateOnly",
        "TimeOnly",
        "TimeOnly 100 ns",
        "TimeSpan",
        "TimeSpan negative",
        "TimeSpan 100 ns",
        "Guid",
        "Guid empty",
        "decimal",
        "int[]",
        "int[] empty",
        "double[]",
        "Weekday",
        "Access flags",
        "Int64Enum",
        "string empty",
        "string of 1 MB",
        "List<int>",
        "List<int> empty",
        "List<int> of one",
        "List<int> of 2500",
        "List<string?>",
        "List<List<int>>",
        "List<double>",
        "Dictionary<string, int>",
        "Dictionary<int, string> of 2500",
        "Dictionary<string, List<int>>",
        "Queue<int>",
        "LinkedList<string>",
        "SortedDictionary<int, string>",
        "bool[]",
        "string[]",
        "string[][]",
        "Customer",
        "Customer null",
        "Empty",
        "Point",
        "Point?",
        "Vector",
        "MutablePair",
        "Person",
        "Outer",
        "Vault",
        "Child",
        "ForeignRange",
        "Renamed",
        "PublicFields",
        "Guarded",
        "ReadonlyFields",
        "BestMatch",
        "ChosenConstructor",
        "RequiredMembers",
        "FreeRing",
        "BookShelf",
        "Shape circle",
        "IPet dog",
        "Person employee",
        "aliases in a list",
        "aliases of lists",
        "tree keeps no aliases",
        "aliases of members",
        "cycle to itself",
        "FreeRing list",
    ];

    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public void Both_ways_give_the_same_value(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        var pickle = testCase.Dump(protocol);
        Assert.Equal(ByMachine(testCase, pickle), AsTyped(testCase, pickle));
    }

    [Theory]
    [MemberData(nameof(CaseData.EveryCase), MemberType = typeof(CaseData))]
    public void Both_ways_agree_on_damaged_pickles(string name)
    {
        var testCase = TestCases.Get(name);
        var pickle = testCase.Dump(PickleOptions.HighestProtocol);
        var step = Math.Max(1, pickle.Length / MaxMutations);
        for (var i = 0; i < pickle.Length; i += step)
        {
            AssertSame(testCase, pickle[..i]);

            var replaced = pickle.ToArray();
            replaced[i] = s_replacements[(i * 7) % s_replacements.Length];
            AssertSame(testCase, replaced);

            var flipped = pickle.ToArray();
            flipped[i] ^= (byte)(1 << (i % 8));
            AssertSame(testCase, flipped);

            AssertSame(testCase, [.. pickle[..i], .. pickle[(i + 1)..]]);
            AssertSame(testCase, [.. pickle[..i], s_replacements[(i * 5) % s_replacements.Length], .. pickle[i..]]);
        }
    }

    [Theory]
    [MemberData(nameof(TypedCases))]
    public void Ordinary_types_need_no_machine(string name)
    {
        var testCase = TestCases.Get(name);
        var pickle = testCase.Dump(PickleOptions.HighestProtocol);
        var before = TypedLoad.Completed;
        testCase.Load(pickle);
        Assert.Equal(before + 1, TypedLoad.Completed);
    }

    [Fact]
    public void Closures_need_no_machine_and_both_ways_agree_on_damaged_ones()
    {
        var (factor, names) = (3, new List<string> { "a", "b" });
        var pickle = Pickle.Dumps(Pickle.Closure((int x) => (x * factor) + names.Count));

        var before = TypedLoad.Completed;
        Assert.Equal(17, Pickle.Loads<Func<int, int>>(pickle)(5));
        Assert.Equal(before + 1, TypedLoad.Completed);

        for (var i = 0; i < pickle.Length; i++)
        {
            AssertSame(pickle[..i]);
            foreach (var replacement in s_replacements)
            {
                AssertSame([.. pickle[..i], replacement, .. pickle[(i + 1)..]]);
                AssertSame([.. pickle[..i], replacement, .. pickle[i..]]);
            }

            AssertSame([.. pickle[..i], .. pickle[(i + 1)..]]);
        }

        static void AssertSame(byte[] damaged) => Assert.Equal(
            Call(() =>
            {
                using var session = new Unpickler(damaged.AsMemory());
                return session.Load<Func<int, int>>();
            }),
            Call(() => Pickle.Loads<Func<int, int>>(damaged)));

        static string Call(Func<Func<int, int>?> load)
        {
            Func<int, int>? function;
            try
            {
                function = load();
            }
            catch (UnpicklingException exception)
            {
                return exception.Message;
            }

            return $"{(function is null ? null : Record.Exception(() => function(5))?.GetType().Name ?? $"{function(5)}")}";
        }
    }

    [Fact]
    public void Keys_that_meet_in_the_buckets_of_a_growing_table_are_left_to_the_machine()
    {
        const int Count = 20_000;
        var grown = new Dictionary<int, int>();
        for (var i = 0; i < Count; i++)
        {
            grown.Add(i, 0);
        }

        // Untyped and presized, a table of so many has other buckets, in which these keys spread.
        var buckets = grown.Capacity;
        var colliding = Enumerable.Range(0, Count).ToDictionary(i => i * buckets, i => i);
        var ordinary = Pickle.Dumps(grown);
        var pickle = Pickle.Dumps(colliding);

        var before = TypedLoad.Completed;
        Assert.Equal(grown, Pickle.Loads<Dictionary<int, int>>(ordinary));
        Assert.Equal(before + 1, TypedLoad.Completed);

        Assert.Equal(colliding, Pickle.Loads<Dictionary<int, int>>(pickle));
        Assert.Equal(before + 1, TypedLoad.Completed);
    }

    [Theory]
    [InlineData(nameof(PickleLimits.MaxExpansion))]
    [InlineData(nameof(PickleLimits.MaxMemoEntries))]
    [InlineData(nameof(PickleLimits.MaxOpcodes))]
    [InlineData(nameof(PickleLimits.MaxStackDepth))]
    [InlineData(nameof(PickleLimits.MaxBlobBytes))]
    public void Limits_are_those_of_the_machine(string name)
    {
        var rows = Enumerable.Range(0, 2000).Select(i => new Dictionary<string, int[]> { [$"row {i}"] = [i, i] }).ToList();
        var pickle = Pickle.Dumps(rows);

        // What an empty collection counts is known to the machine from the third one on.
        using var first = new MemoryStream(pickle);
        Assert.Equal(rows, Pickle.Load<List<Dictionary<string, int[]>>>(first));

        for (var value = 0; value < 5000; value = (value * 2) + 1)
        {
            var limits = name switch
            {
                nameof(PickleLimits.MaxExpansion) => new PickleLimits { MaxExpansion = value },
                nameof(PickleLimits.MaxMemoEntries) => new PickleLimits { MaxMemoEntries = value },
                nameof(PickleLimits.MaxOpcodes) => new PickleLimits { MaxOpcodes = value },
                nameof(PickleLimits.MaxStackDepth) => new PickleLimits { MaxStackDepth = value },
                _ => new PickleLimits { MaxBlobBytes = value },
            };
            var options = new UnpickleOptions { Limits = limits };
            using var stream = new MemoryStream(pickle);
            Assert.Equal(
                Record.Exception(() => Pickle.Load<List<Dictionary<string, int[]>>>(stream, options))?.Message,
                Record.Exception(() => Pickle.Loads<List<Dictionary<string, int[]>>>(pickle, options))?.Message);
        }
    }

    private static void AssertSame(TestCase testCase, byte[] pickle)
    {
        var expected = ByMachine(testCase, pickle);
        var actual = AsTyped(testCase, pickle);
        Assert.True(expected == actual, $"{Convert.ToHexString(pickle)}\nmachine: {expected}\ntyped:   {actual}");
    }

    private static string AsTyped(TestCase testCase, byte[] pickle) => Outcome(testCase, () => testCase.Load(pickle));

    private static string ByMachine(TestCase testCase, byte[] pickle) => Outcome(testCase, () =>
    {
        using var session = new Unpickler(pickle.AsMemory());
        return testCase.Load(session);
    });

    private static string Outcome(TestCase testCase, Func<object?> load)
    {
        object? value;
        try
        {
            value = load();
        }
        catch (UnpicklingException exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }

        try
        {
            return testCase.Describe(value);
        }
        catch (PicklingException exception)
        {
            // A damaged pickle can give what does not dump: None where null is not expected, for instance.
            return $"loaded, but {exception.Message}";
        }
    }
}
