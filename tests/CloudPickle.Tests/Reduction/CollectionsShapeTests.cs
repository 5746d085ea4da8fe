using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>What is not taken: comparers that would be lost, and values of another shape.</summary>
public class CollectionsShapeTests
{
    public static TheoryData<object> OtherComparers =>
    [
        new Dictionary<string, int>(StringComparer.CurrentCulture),
        new ReadOnlyDictionary<string, int>(new Dictionary<string, int>(StringComparer.CurrentCulture)),
        new ConcurrentDictionary<string, int>(StringComparer.CurrentCulture),
        new OrderedDictionary<string, int>(StringComparer.CurrentCulture),
        new SortedDictionary<string, int>(StringComparer.CurrentCulture),
        new SortedList<string, int>(StringComparer.CurrentCulture),
        ImmutableDictionary.Create<string, int>(StringComparer.CurrentCulture),
        ImmutableSortedDictionary.Create<string, int>(StringComparer.CurrentCulture),
        new[] { KeyValuePair.Create("a", 1) }.ToFrozenDictionary(StringComparer.CurrentCulture),
        new HashSet<string>(StringComparer.CurrentCulture),
        new SortedSet<string>(StringComparer.CurrentCulture),
        new[] { "a" }.ToFrozenSet(StringComparer.CurrentCulture),
        ImmutableHashSet.Create<string>(StringComparer.CurrentCulture, "a"),
        ImmutableSortedSet.Create<string>(StringComparer.CurrentCulture, "a"),
        new PriorityQueue<int, string>(StringComparer.OrdinalIgnoreCase),
    ];

    [Theory, MemberData(nameof(OtherComparers), DisableDiscoveryEnumeration = true)]
    public void Comparer_that_would_be_lost_is_refused(object collection)
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<object?> { collection }));
        Assert.Contains("comparer", error.Message);
        Assert.Equal("$[0]", error.Path);
    }

    [Fact]
    public void Values_of_another_shape_are_refused_with_their_path()
    {
        Refuses<Queue<int>>(new Dictionary<string, int>(), "$");
        Refuses<ImmutableArray<int>>("text", "$");
        Refuses<List<(int, int)>>(new List<object?> { (1, 2), (1, 2, 3) }, "$[1]");
        Refuses<Tuple<int>>(new List<object?>(), "$");
        Refuses<(int, int)>(new List<object?> { 1, "x" }, "$[1]");
        Refuses<(int, int, int, int, int, int, int, int, int)>((1, 2, 3, 4, 5, 6, 7, 8, "x"), "$[8]");
        Refuses<(int, int, int, int, int, int, int, int, int)>((1, 2, 3, 4, 5, 6, 7, 8), "$");
        Refuses<PriorityQueue<string, int>>(new List<object?> { ("a", 1), "b" }, "$[1]");
        Refuses<FrozenDictionary<string, int>>(new Dictionary<string, string> { ["k"] = "v" }, "$[\"k\"]");
        Refuses<FrozenSet<int>>(new List<object?> { 1 }, "$");
        Refuses<IReadOnlySet<int>>(new List<object?> { 1 }, "$");
        Refuses<IDictionary<string, int>>(new List<object?> { 1 }, "$");
        Refuses<IEnumerable<int>>(5, "$");
        Refuses<(int, int)>(null, "$");
        Refuses<SortedSet<object>>(new HashSet<object> { 1, "a" }, null);
        Refuses<PriorityQueue<int, object>>(new List<object?> { (1, "a"), (1, 2) }, null);
    }

    [Fact]
    public void Tuples_are_read_from_lists()
    {
        Assert.Equal((1, "b"), Pickle.Loads<(int, string)>(Pickle.Dumps(new List<object?> { 1, "b" })));
        Assert.Equal(Tuple.Create(1), Pickle.Loads<Tuple<int>>(Pickle.Dumps(new List<object?> { 1 })));
    }

    [Fact]
    public void Keys_that_become_equal_keep_the_last_value()
    {
        var wide = new Dictionary<long, string> { [1L << 53] = "first", [(1L << 53) + 1] = "last" };
        Assert.Equal("last", Assert.Single(Pickle.Loads<FrozenDictionary<double, string>>(Pickle.Dumps(wide))).Value);
        Assert.Equal("last", Assert.Single(Pickle.Loads<ImmutableDictionary<double, string>>(Pickle.Dumps(wide))).Value);
        Assert.Equal("last", Assert.Single(Pickle.Loads<SortedList<double, string>>(Pickle.Dumps(wide))).Value);
        Assert.Single(Pickle.Loads<HashSet<double>>(Pickle.Dumps(wide.Keys.ToHashSet())));
    }

    [Fact]
    public void Uninitialised_arrays_are_none()
    {
        Assert.True(Pickle.Loads<ImmutableArray<int>>(Pickle.Dumps(default(ImmutableArray<int>))).IsDefault);
        Assert.Null(Pickle.Loads<ArraySegment<int>>(Pickle.Dumps(default(ArraySegment<int>))).Array);
        Assert.Null(Pickle.Loads<object?>(Pickle.Dumps<object>(default(ImmutableArray<int>))));
        Assert.Null(Pickle.Loads<object?>(Pickle.Dumps<object>(default(ArraySegment<string>))));
        Assert.Empty(Pickle.Loads<ImmutableArray<int>>(Pickle.Dumps(ImmutableArray<int>.Empty)));
    }

    [Fact]
    public void Stack_ends_with_its_top()
    {
        Assert.Equal([1, 2], Assert.IsType<List<object?>>(Pickle.Loads<object?>(Pickle.Dumps(new Stack<int>([1, 2])))));
        Assert.Equal(2, Pickle.Loads<Stack<int>>(Pickle.Dumps(new Stack<int>([1, 2]))).Pop());
    }

    private static void Refuses<T>(object? pickled, string? path)
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<T>(Pickle.Dumps(pickled)));
        if (path is not null)
        {
            Assert.Equal(path, error.Path);
        }
    }
}
