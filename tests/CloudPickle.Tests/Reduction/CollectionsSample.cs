using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Builtin;
using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>One value of every collection and tuple, with its reducer and what Python sees.</summary>
public abstract class CollectionSample(string name, string python)
{
    public string Python { get; } = python;

    public abstract byte[] Dump(int protocol);

    public abstract byte[] DumpTyped(int protocol);

    public abstract byte[] DumpByInterfaces(int protocol);

    public abstract void AssertRoundTrip(int protocol);

    public override string ToString() => name;

    public static TheoryData<CollectionSample> All
    {
        get
        {
            int[] numbers = [3, 1, 2];
            KeyValuePair<string, int>[] pairs = [new("b", 1), new("a", 2)];
            return
            [
                Of(new List<int>(numbers), new ListReducer<int>(), "[3, 1, 2]"),
                Of(new List<byte>([1, 2]), new ListReducer<byte>(), "bytearray(b'\\x01\\x02')", byInterfaces: false),
                Of(new List<int[]>([[1], [2, 3]]), new ListReducer<int[]>(), null),
                Of(new Queue<int>(numbers), new QueueReducer<int>(), "[3, 1, 2]"),
                Of(new Stack<int>(numbers), new StackReducer<int>(), "[3, 1, 2]"),
                Of(new LinkedList<int>(numbers), new LinkedListReducer<int>(), "[3, 1, 2]"),
                Of(new Collection<int>([.. numbers]), new CollectionOfReducer<int>(), "[3, 1, 2]"),
                Of(new ObservableCollection<int>(numbers), new ObservableCollectionReducer<int>(), "[3, 1, 2]"),
                Of(new ReadOnlyCollection<int>(numbers), new ReadOnlyCollectionReducer<int>(), "[3, 1, 2]"),
                Of(new ConcurrentQueue<int>(numbers), new ConcurrentQueueReducer<int>(), "[3, 1, 2]"),
                Of(new ConcurrentStack<int>(numbers), new ConcurrentStackReducer<int>(), "[3, 1, 2]"),
                Of(new ConcurrentBag<int>([7]), new ConcurrentBagReducer<int>(), "[7]"),
                Of(ImmutableArray.Create(numbers), new ImmutableArrayReducer<int>(), "[3, 1, 2]"),
                Of(ImmutableList.Create(numbers), new ImmutableListReducer<int>(), "[3, 1, 2]"),
                Of(ImmutableQueue.Create(numbers), new ImmutableQueueReducer<int>(), "[3, 1, 2]"),
                Of(ImmutableStack.Create(numbers), new ImmutableStackReducer<int>(), "[3, 1, 2]"),
                Of(new ArraySegment<int>([0, 3, 1, 2, 0], 1, 3), new ArraySegmentReducer<int>(), "[3, 1, 2]"),
                Of(new SortedDictionary<string, int>(pairs.ToDictionary()), new SortedDictionaryReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(new SortedList<string, int>(pairs.ToDictionary()), new SortedListReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(new OrderedDictionary<string, int>(pairs), new OrderedDictionaryReducer<string, int>(), "{'b': 1, 'a': 2}"),
                Of(new Dictionary<string, int>(pairs), new DictionaryReducer<string, int>(), "{'b': 1, 'a': 2}"),
                Of(new ReadOnlyDictionary<string, int>(pairs.ToDictionary()), new ReadOnlyDictionaryReducer<string, int>(), "{'b': 1, 'a': 2}"),
                Of(new ConcurrentDictionary<string, int>(pairs), new ConcurrentDictionaryReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(pairs.ToImmutableDictionary(), new ImmutableDictionaryReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(pairs.ToImmutableSortedDictionary(), new ImmutableSortedDictionaryReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(pairs.ToFrozenDictionary(), new FrozenDictionaryReducer<string, int>(), "{'a': 2, 'b': 1}"),
                Of(Enumerable.Range(0, 2500).ToDictionary(i => i, i => (long)i).ToFrozenDictionary(), new FrozenDictionaryReducer<int, long>(), "{i: i for i in range(2500)}"),
                Of(new HashSet<int>(numbers), new HashSetReducer<int>(), "{1, 2, 3}"),
                Of(new SortedSet<int>(numbers), new SortedSetReducer<int>(), "{1, 2, 3}"),
                Of(numbers.ToFrozenSet(), new FrozenSetReducer<int>(), "frozenset({1, 2, 3})"),
                Of(new[] { "x", "y", "longer" }.ToFrozenSet(), new FrozenSetReducer<string>(), "frozenset({'x', 'y', 'longer'})"),
                Of(new[] { (2, "b"), (1, "z"), (1, "a") }.ToFrozenSet(), new FrozenSetReducer<(int, string)>(), "frozenset({(1, 'a'), (1, 'z'), (2, 'b')})"),
                Of(ImmutableHashSet.Create("q", "p"), new ImmutableHashSetReducer<string>(), "frozenset({'p', 'q'})"),
                Of(ImmutableSortedSet.Create(numbers), new ImmutableSortedSetReducer<int>(), "frozenset({1, 2, 3})"),
                Of(ValueTuple.Create(), new EmptyTupleReducer(), "()"),
                Of(ValueTuple.Create(1), new ValueTupleReducer<int>(), "(1,)"),
                Of((1, "b"), new ValueTupleReducer<int, string>(), "(1, 'b')"),
                Of((1, "b", 3.5), new ValueTupleReducer<int, string, double>(), "(1, 'b', 3.5)"),
                Of((1, 2, 3, (string?)null), new ValueTupleReducer<int, int, int, string?>(), "(1, 2, 3, None)"),
                Of((1, 2, 3, 4, 5), new ValueTupleReducer<int, int, int, int, int>(), "(1, 2, 3, 4, 5)"),
                Of((1, 2, 3, 4, 5, 6), new ValueTupleReducer<int, int, int, int, int, int>(), "(1, 2, 3, 4, 5, 6)"),
                Of((1, 2, 3, 4, 5, 6, 7), new ValueTupleReducer<int, int, int, int, int, int, int>(), "(1, 2, 3, 4, 5, 6, 7)"),
                Of((1, 2, 3, 4, 5, 6, 7, "h", 9), new LongValueTupleReducer<int, int, int, int, int, int, int, (string, int)>(), "(1, 2, 3, 4, 5, 6, 7, 'h', 9)"),
                Of(Tuple.Create(1), new TupleReducer<int>(), "(1,)"),
                Of(Tuple.Create(1, "b"), new TupleReducer<int, string>(), "(1, 'b')"),
                Of(Tuple.Create(1, 2, 3), new TupleReducer<int, int, int>(), "(1, 2, 3)"),
                Of(Tuple.Create(1, 2, 3, 4), new TupleReducer<int, int, int, int>(), "(1, 2, 3, 4)"),
                Of(Tuple.Create(1, 2, 3, 4, 5), new TupleReducer<int, int, int, int, int>(), "(1, 2, 3, 4, 5)"),
                Of(Tuple.Create(1, 2, 3, 4, 5, 6), new TupleReducer<int, int, int, int, int, int>(), "(1, 2, 3, 4, 5, 6)"),
                Of(Tuple.Create(1, 2, 3, 4, 5, 6, 7), new TupleReducer<int, int, int, int, int, int, int>(), "(1, 2, 3, 4, 5, 6, 7)"),
                Of(Tuple.Create(1, 2, 3, 4, 5, 6, 7, "h"), new LongTupleReducer<int, int, int, int, int, int, int, Tuple<string>>(), "(1, 2, 3, 4, 5, 6, 7, 'h')"),
                Of(KeyValuePair.Create("k", 1), new KeyValuePairReducer<string, int>(), "('k', 1)", byInterfaces: false),
                Of(Heap(), new PriorityQueueReducer<string, int>(), "[('low', 1), ('high', 9), ('mid', 5)]", byInterfaces: false),
            ];
        }
    }

    private static PriorityQueue<string, int> Heap() => new([("high", 9), ("low", 1), ("mid", 5)]);

    private static CollectionSample Of<T>(T value, Reducer<T> reducer, string? python, bool byInterfaces = true)
        where T : notnull => new Sample<T>(value, reducer, python ?? "", byInterfaces);

    private sealed class Sample<T>(T value, Reducer<T> reducer, string python, bool byInterfaces) : CollectionSample(typeof(T).ToString(), python)
        where T : notnull
    {
        public override byte[] Dump(int protocol) => Pickle.Dumps<object>(value, new PickleOptions { Protocol = protocol });

        public override byte[] DumpTyped(int protocol) => Pickle.Dumps(value, new PickleOptions { Protocol = protocol, Reducers = [reducer] });

        public override byte[] DumpByInterfaces(int protocol) =>
            byInterfaces ? Pickle.Dumps(new ByInterfaces(value), new PickleOptions { Protocol = protocol, Reducers = [new ByInterfacesReducer()] }) : Dump(protocol);

        public override void AssertRoundTrip(int protocol)
        {
            var loaded = Pickle.Loads<T>(DumpTyped(protocol), new UnpickleOptions { Reducers = [reducer] });
            Assert.Equal(typeof(T), loaded.GetType().IsAssignableTo(typeof(T)) ? typeof(T) : loaded.GetType());
            if (loaded is PriorityQueue<string, int> heap)
            {
                Assert.Equal(["low", "mid", "high"], [heap.Dequeue(), heap.Dequeue(), heap.Dequeue()]);
            }
            else
            {
                Assert.Equal(value, loaded);
            }

            Assert.Equal(DumpTyped(protocol), Pickle.Dumps(Pickle.Loads<T>(Dump(protocol)), new PickleOptions { Protocol = protocol }));
        }
    }

    private sealed record ByInterfaces(object Value);

    private sealed class ByInterfacesReducer : Reducer<ByInterfaces>
    {
        public override void Write(Pickler pickler, ByInterfaces value) => Assert.True(StructuralReduction.TryWriteByInterfaces(pickler, value.Value));

        public override ByInterfaces Read(Unpickler unpickler, object? value) => throw unpickler.Mismatch(typeof(ByInterfaces), value);
    }
}
