using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Comparers of strings that .NET names travel with their collections; Python sees nothing of them.</summary>
public sealed class ComparerTests
{
    private static readonly StringComparer s_comparer = StringComparer.OrdinalIgnoreCase;
    private static readonly KeyValuePair<string, int>[] s_pairs = [new("a", 1), new("B", 2)];

    [Fact]
    public void DictionariesKeepTheirComparer()
    {
        Keeps(new Dictionary<string, int>(s_pairs, s_comparer), map => (map.Comparer, map["A"]));
        Keeps(new SortedDictionary<string, int>(s_pairs.ToDictionary(), s_comparer), map => (map.Comparer, map["A"]));
        Keeps(new SortedList<string, int>(s_pairs.ToDictionary(), s_comparer), map => (map.Comparer, map["A"]));
        Keeps(new OrderedDictionary<string, int>(s_pairs, s_comparer), map => (map.Comparer, map["A"]));
        Keeps(new ConcurrentDictionary<string, int>(s_pairs, s_comparer), map => (map.Comparer, map["A"]));
        Keeps(new ReadOnlyDictionary<string, int>(new Dictionary<string, int>(s_pairs, s_comparer)), map => (s_comparer, map["A"]));
        Keeps(s_pairs.ToImmutableDictionary(s_comparer), map => (map.KeyComparer, map["A"]));
        Keeps(s_pairs.ToImmutableSortedDictionary(s_comparer), map => (map.KeyComparer, map["A"]));
        Keeps(s_pairs.ToFrozenDictionary(s_comparer), map => (map.Comparer, map["A"]));
    }

    [Fact]
    public void SetsKeepTheirComparer()
    {
        string[] items = ["a", "B"];
        Keeps(new HashSet<string>(items, s_comparer), set => (set.Comparer, set.Contains("A") ? 1 : 0));
        Keeps(new SortedSet<string>(items, s_comparer), set => (set.Comparer, set.Contains("A") ? 1 : 0));
        Keeps(new ReadOnlySet<string>(new HashSet<string>(items, s_comparer)), set => (s_comparer, set.Contains("A") ? 1 : 0));
        Keeps(items.ToFrozenSet(s_comparer), set => (set.Comparer, set.Contains("A") ? 1 : 0));
        Keeps(ImmutableHashSet.Create(s_comparer, items), set => (set.KeyComparer, set.Contains("A") ? 1 : 0));
        Keeps(ImmutableSortedSet.Create(s_comparer, items), set => (set.KeyComparer, set.Contains("A") ? 1 : 0));
    }

    [Fact]
    public void OrdinalOrderIsNotTheDefaultOneOfStrings()
    {
        var loaded = Pickle.Loads<SortedSet<string>>(Pickle.Dumps(new SortedSet<string>(["a", "B"], StringComparer.Ordinal)));
        Assert.Same(StringComparer.Ordinal, loaded.Comparer);
        Assert.Equal(["B", "a"], loaded);
    }

    [Fact]
    public void NoteOfAnotherCollectionIsIgnored()
    {
        Assert.Equal(1, FromText<Dictionary<int, int>>("}VOrdinalIgnoreCase\n0K\u0001K\u0001s.")[1]);
        Assert.Equal([1], FromText<List<int>>("(lVOrdinalIgnoreCase\n0K\u0001a."));
        Assert.Equal("x", FromText<string>("Vx\nVOrdinalIgnoreCase\n0."));
        Assert.Same(EqualityComparer<string>.Default, FromText<Dictionary<string, int>>("}VCurrentCulture\n0.").Comparer);
    }

    private static void Keeps<T>(T value, Func<T, (object, int)> facts) => EachProtocol(options =>
    {
        var pickle = Pickle.Dumps(value, options);
        var loaded = Pickle.Loads<T>(pickle);
        Assert.Equal(facts(value), facts(loaded));
        Assert.Equal(pickle, Pickle.Dumps(loaded, options));
        Assert.Equal(pickle, Pickle.Dumps(Pickle.Loads<object?>(pickle), options));
    });
}
