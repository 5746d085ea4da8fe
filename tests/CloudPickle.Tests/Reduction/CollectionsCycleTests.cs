using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CloudPickle.Reduction.Builtin;
using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>Identity and cycles through every kind of collection.</summary>
public class CollectionsCycleTests
{
    [Fact]
    public void Shared_tuple_stays_one_object()
    {
        var shared = Tuple.Create(1, "b");
        var loaded = Pickle.Loads<List<Tuple<int, string>>>(Pickle.Dumps<List<Tuple<int, string>>>([shared, shared]));
        Assert.Same(loaded[0], loaded[1]);
    }

    [Fact]
    public void Cycle_through_a_stack()
    {
        var knot = new StackKnot();
        var stack = new Stack<StackKnot>([knot]);
        knot.Add(stack);
        foreach (var loaded in Copies(stack, new StackKnotReducer()))
        {
            Assert.Same(loaded, loaded.Peek()[0]);
        }
    }

    [Fact]
    public void Cycle_through_a_sorted_list()
    {
        var knot = new SortedKnot();
        var map = new SortedList<string, SortedKnot> { ["k"] = knot };
        knot.Add(map);
        foreach (var loaded in Copies(map, new SortedKnotReducer()))
        {
            Assert.Same(loaded, loaded["k"][0]);
        }
    }

    [Fact]
    public void Cycle_through_a_tuple_that_holds_a_list()
    {
        var knot = new TupleKnot();
        var tuple = Tuple.Create(knot, 1);
        knot.Add(tuple);
        foreach (var loaded in Copies(tuple, new TupleKnotReducer()))
        {
            Assert.Same(loaded, loaded.Item1[0]);
        }
    }

    [Fact]
    public void Cycle_through_an_immutable_list_that_holds_a_list()
    {
        var knot = new ImmutableKnot();
        var list = ImmutableList.Create(knot);
        knot.Add(list);
        foreach (var loaded in Copies(list, new ImmutableKnotReducer()))
        {
            Assert.Same(loaded, loaded[0][0]);
        }
    }

    [Fact]
    public void Cycle_through_a_read_only_collection()
    {
        var knot = new ReadOnlyKnot();
        var list = new ReadOnlyCollection<ReadOnlyKnot>([knot]);
        knot.Add(list);
        foreach (var loaded in Copies(list, new ReadOnlyKnotReducer()))
        {
            Assert.Same(loaded, loaded[0][0]);
        }
    }

    private static IEnumerable<T> Copies<T>(T value, Reducer knot)
    {
        for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
        {
            var bytes = Pickle.Dumps(value, new PickleOptions { Protocol = protocol, Reducers = [knot] });
            yield return Pickle.Loads<T>(bytes, new UnpickleOptions { Reducers = [knot] });
        }
    }

    private sealed class StackKnot : List<Stack<StackKnot>>;

    private sealed class SortedKnot : List<SortedList<string, SortedKnot>>;

    private sealed class TupleKnot : List<Tuple<TupleKnot, int>>;

    private sealed class ImmutableKnot : List<ImmutableList<ImmutableKnot>>;

    private sealed class ReadOnlyKnot : List<ReadOnlyCollection<ReadOnlyKnot>>;

    private class KnotReducer<TKnot, T> : MutableCollectionReducer<TKnot, T>
        where TKnot : List<T>, new()
    {
        protected override TKnot Create(int capacity) => [];

        protected override void Add(TKnot collection, T item) => collection.Add(item);
    }

    private sealed class StackKnotReducer : KnotReducer<StackKnot, Stack<StackKnot>>;

    private sealed class SortedKnotReducer : KnotReducer<SortedKnot, SortedList<string, SortedKnot>>;

    private sealed class TupleKnotReducer : KnotReducer<TupleKnot, Tuple<TupleKnot, int>>;

    private sealed class ImmutableKnotReducer : KnotReducer<ImmutableKnot, ImmutableList<ImmutableKnot>>;

    private sealed class ReadOnlyKnotReducer : KnotReducer<ReadOnlyKnot, ReadOnlyCollection<ReadOnlyKnot>>;
}
