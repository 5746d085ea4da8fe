using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Dynamic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Whatever a value is made of, thirty thousand of it in each other are written and read, or give the documented error: the stack never overflows.</summary>
[Collection(DeepGraphs.Name)]
public class DeepFamilyTests
{
    private const int Levels = 30_000;

    /// <summary>Many levels with little in each cost more memory than a pickle of their length may: here it is the stack that is asked about.</summary>
    private static readonly UnpickleOptions s_trusting = new() { Limits = PickleLimits.Unlimited };

    private static readonly Dictionary<string, Action<int>> s_families = new()
    {
        ["object[]"] = Untyped(inner => new object?[] { inner }),
        ["Dictionary<string, object>"] = Untyped(inner => new Dictionary<string, object?> { ["a"] = inner }),
        ["(object, int)"] = Untyped(inner => (inner, 1)),
        ["Tuple<object>"] = Untyped(inner => Tuple.Create(inner)),
        ["KeyValuePair<string, object>"] = Untyped(inner => KeyValuePair.Create("a", inner)),
        ["Stack<object>"] = Untyped(inner => new Stack<object?>([inner])),
        ["LinkedList<object>"] = Untyped(inner => new LinkedList<object?>([inner])),
        ["Collection<object>"] = Untyped(inner => new Collection<object?> { inner }),
        ["ConcurrentQueue<object>"] = Untyped(inner => new ConcurrentQueue<object?>([inner])),
        ["ImmutableArray<object>"] = Untyped(inner => ImmutableArray.Create(inner)),
        ["ImmutableList<object>"] = Untyped(inner => ImmutableList.Create(inner)),
        ["PickledTuple"] = Untyped(inner => new PickledTuple([inner])),
        ["PickledDictionary"] = Untyped(inner => new PickledDictionary { ["a"] = inner }),
        ["ExpandoObject"] = Untyped(inner =>
        {
            var expando = new ExpandoObject();
            ((IDictionary<string, object?>)expando)["a"] = inner;
            return expando;
        }),
        ["Anything of arrays"] = Untyped(inner => new Anything { First = new object?[] { inner } }),
        ["Box<object>"] = Untyped(inner => new Box<object?> { Content = inner }),
        ["Node"] = Untyped(inner => new Node { Name = "n", Other = inner }),
        ["Exception"] = levels => TripTyped(Nest<Exception>(levels, inner => new InvalidOperationException("x", inner))),
        ["AggregateException"] = levels => TripTyped(Nest<Exception>(levels, inner => inner is null ? new TimeoutException() : new AggregateException(inner))),
        ["closures"] = levels => TripTyped(Nest<Func<int>>(levels, inner => inner is null ? Pickle.Closure(() => 1) : Pickle.Closure(() => inner() + 1))),
        ["closures behind object"] = levels => TripTyped(Nest<Func<object?>>(levels, inner => Holding(inner))),
        ["TreeNode<int>"] = levels => TripTyped(Nest<TreeNode<int>>(levels, inner => new TreeNode<int> { Value = 1, Children = inner is null ? [] : [inner] })),
    };

    public static TheoryData<string> Families => [.. s_families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void Many_levels_do_not_overflow_the_stack(string family) => s_families[family](Levels);

    /// <summary>From the small stack that a thread of a pool may have.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void A_small_stack_is_enough(string family)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => s_families[family](2_000)), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    /// <summary>What docs/security.md says about a chain of objects with a single member each.</summary>
    [Fact]
    public void A_chain_of_little_objects_is_refused_by_its_memory()
    {
        var few = Pickle.Dumps<object>(Nest<Box<object?>>(10_000, inner => new() { Content = inner }));
        Assert.IsType<Box<object?>>(Pickle.Loads<object?>(few));

        var many = Pickle.Dumps<object>(Nest<Box<object?>>(300_000, inner => new() { Content = inner }));
        Assert.Contains("MaxExpansion", Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(many)).Message);
    }

    /// <summary>The JSON of .NET has a greatest depth, which both directions keep.</summary>
    [Fact]
    public void Json_that_is_too_deep_is_an_error()
    {
        var pickle = Pickle.Dumps<object>(Nest<List<object?>>(Levels, inner => [inner]));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonNode>(pickle));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonElement>(pickle));
        Assert.Throws<UnpicklingException>(() => Pickle.Load<JsonDocument>(new MemoryStream(pickle)));

        Assert.Throws<PicklingException>(() => Pickle.Dumps(Nest<JsonNode>(Levels, inner => new JsonArray(inner))));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(Nest<JsonNode>(Levels, inner => new JsonObject { ["a"] = inner })));
    }

    private static Func<object?> Holding(Func<object?>? inner)
    {
        object? held = inner;
        return Pickle.Closure(() => held);
    }

    private static Action<int> Untyped(Func<object?, object> wrap) => levels =>
    {
        object? value = null;
        for (var level = 0; level < levels; level++)
        {
            value = wrap(value);
        }

        foreach (var protocol in new[] { 1, 5 })
        {
            var options = CaseData.Protocol(protocol);
            var pickle = Pickle.Dumps(value, options);
            var again = Pickle.Dumps(Pickle.Loads<object?>(pickle, s_trusting), options);
            Assert.Equal(Pickle.Dumps(Pickle.Load<object?>(new MemoryStream(pickle), s_trusting), options), again);
            Assert.InRange(again.Length, levels, int.MaxValue);
        }
    };

    private static T Nest<T>(int levels, Func<T?, T> wrap)
        where T : class
    {
        T? value = null;
        for (var level = 0; level < levels; level++)
        {
            value = wrap(value);
        }

        return value!;
    }

    private static void TripTyped<T>(T value)
    {
        foreach (var protocol in new[] { 1, 5 })
        {
            var options = CaseData.Protocol(protocol);
            var pickle = Pickle.Dumps(value, options);
            Assert.Equal(pickle, Pickle.Dumps(Pickle.Loads<T>(pickle, s_trusting), options));
            Assert.Equal(pickle, Pickle.Dumps(Pickle.Load<T>(new MemoryStream(pickle), s_trusting), options));
        }
    }
}
