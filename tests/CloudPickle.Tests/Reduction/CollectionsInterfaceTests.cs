using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CloudPickle.Reduction.Builtin;
using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>Collections that are declared by an interface.</summary>
public class CollectionsInterfaceTests
{
    private static readonly PickleOptions s_registered = new() { Reducers = [new SequenceReducer<IEnumerable<int>, int>(), new ListReducer<IEnumerable<int>>()] };

    [Fact]
    public void List_interfaces_are_read_as_a_list()
    {
        Assert.Equal([1, 2], Assert.IsType<List<int>>(RoundTrip<IEnumerable<int>>(new Queue<int>([1, 2]))));
        Assert.Equal([1, 2], Assert.IsType<List<int>>(RoundTrip<ICollection<int>>(new LinkedList<int>([1, 2]))));
        Assert.Equal([1, 2], Assert.IsType<List<int>>(RoundTrip<IList<int>>([1, 2])));
        Assert.Equal([1, 2], RoundTrip<IReadOnlyCollection<int>>([1, 2]));
        Assert.Equal(["a"], Assert.IsType<List<string>>(RoundTrip<IReadOnlyList<string>>(new[] { "a" })));
        Assert.Equal([1, 2], RoundTrip<IReadOnlyList<int>>(new[] { 1, 2 }));
        Assert.Equal([1, 2], RoundTrip<IEnumerable<byte>>(new byte[] { 1, 2 }));
        Assert.Equal([1, 2], RoundTrip<IList<byte>>(new List<byte> { 1, 2 }));
        Assert.Null(RoundTrip<IList<int>?>(null));
    }

    [Fact]
    public void Sets_and_dictionaries_behind_a_sequence_keep_their_form()
    {
        Assert.Equal([1, 2], Assert.IsType<HashSet<int>>(RoundTrip<IEnumerable<int>>(new HashSet<int> { 1, 2 })));
        Assert.IsAssignableFrom<FrozenSet<int>>(RoundTrip<IReadOnlyCollection<int>>(new[] { 1, 2 }.ToFrozenSet()));
        Assert.Equal([1, 2], RoundTrip<IReadOnlyList<int>>(ImmutableSortedSet.Create(2, 1)));
        Assert.Equal([new("a", 1)], RoundTrip<IEnumerable<KeyValuePair<string, int>>>(new Dictionary<string, int> { ["a"] = 1 }));
    }

    [Fact]
    public void Set_and_dictionary_interfaces_are_read_as_the_hashed_ones()
    {
        Assert.Equal([1, 2], Assert.IsType<HashSet<int>>(RoundTrip<ISet<int>>(new SortedSet<int> { 2, 1 })));
        Assert.IsType<HashSet<int>>(RoundTrip<IReadOnlySet<int>>(new HashSet<int> { 1 }));
        Assert.IsAssignableFrom<FrozenSet<int>>(RoundTrip<IReadOnlySet<int>>(new[] { 1 }.ToFrozenSet()));
        Assert.Equal(1, Assert.IsType<Dictionary<string, int>>(RoundTrip<IDictionary<string, int>>(new SortedList<string, int> { ["a"] = 1 }))["a"]);
        Assert.Equal(1, Assert.IsType<Dictionary<string, int>>(RoundTrip<IReadOnlyDictionary<string, int>>(new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 })))["a"]);
    }

    [Fact]
    public void Counted_collections_of_any_class_are_lists()
    {
        Assert.Equal([0, 1], Pickle.Loads<List<int>>(Pickle.Dumps<IEnumerable<int>>(new Dictionary<int, string> { [0] = "", [1] = "" }.Keys, s_registered)));
        Assert.Equal([0, 1, 2], Pickle.Loads<List<int>>(Pickle.Dumps<IEnumerable<int>>((IReadOnlyList<int>)[.. Enumerable.Range(0, 3)], s_registered)));
    }

    [Fact]
    public void Lazy_sequence_is_refused_with_advice()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<IEnumerable<int>> { Array.Empty<int>(), Numbers() }, s_registered));
        Assert.Contains("ToList()", error.Message);
        Assert.Equal("$[1]", error.Path);
    }

    [Fact]
    public void Aliases_through_different_declarations_stay_one_object()
    {
        var shared = new List<int> { 1 };
        var (first, second) = RoundTrip<(IEnumerable<int>, List<int>)>((shared, shared));
        Assert.Same(first, second);
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
    }

    private static T RoundTrip<T>(T value) => Pickle.Loads<T>(Pickle.Dumps(value));
}
