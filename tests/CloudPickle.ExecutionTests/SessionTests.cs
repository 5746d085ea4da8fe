using System.Buffers;
using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Several pickles of one session share a memo.</summary>
public class SessionTests
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_object_keeps_its_identity_from_one_pickle_to_the_next(int protocol)
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream, CaseData.Protocol(protocol));
        pickler.Dump(customer);
        var first = stream.Length;
        pickler.Dump(new List<Customer> { customer });
        Assert.True(stream.Length - first < first, "The second pickle must refer to the first one's object.");

        stream.Position = 0;
        using var unpickler = new Unpickler(stream);
        var loaded = unpickler.Load<Customer>();
        Assert.Same(loaded, Assert.Single(unpickler.Load<List<Customer>>()));
        Assert.False(unpickler.TryLoad<object?>(out _));
    }

    public static TheoryData<object> Collections =>
    [
        new List<int> { 1, 2 },
        new List<byte> { 1, 2 },
        new List<List<string>> { new() { "a" } },
        new HashSet<int> { 1, 2 },
        new SortedSet<int> { 1, 2 },
        new Dictionary<string, int> { ["a"] = 1 },
        new SortedDictionary<int, string> { [1] = "a" },
        new SortedList<int, string> { [1] = "a" },
        Tuple.Create(1, "a"),
        new[] { 1.5, 2.5 },
        new[] { "a", "b" },
        new[,] { { 1, 2 }, { 3, 4 } },
        new Queue<int>([1, 2]),
        new Stack<int>([1, 2]),
        new LinkedList<int>([1, 2]),
        new PriorityQueue<string, int>([("a", 1)]),
        System.Collections.Immutable.ImmutableList.Create(1, 2),
        System.Collections.Immutable.ImmutableHashSet.Create(1, 2),
        System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("a", 1),
        new System.Collections.ObjectModel.ReadOnlyCollection<int>([1, 2]),
        new System.Collections.Concurrent.ConcurrentDictionary<string, int> { ["a"] = 1 },
        new System.Collections.Specialized.NameValueCollection { ["a"] = "b" },
    ];

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_collection_keeps_its_identity_from_one_pickle_to_the_next(object collection) =>
        typeof(SessionTests).GetMethod(nameof(KeepsIdentity), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(collection.GetType()).Invoke(null, [collection]);

    [Fact]
    public void So_does_one_that_only_its_base_class_names() => KeepsIdentity(System.Collections.Frozen.FrozenSet.ToFrozenSet([1, 2]));

    [Fact]
    public void A_collection_that_an_earlier_pickle_declared_is_the_same_where_only_object_is()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        var set = new HashSet<int> { 1 };
        pickler.Dump(set);
        pickler.Dump(new List<object> { set, new List<object> { set } });

        using var unpickler = new Unpickler(stream.ToArray());
        var loaded = unpickler.Load<HashSet<int>>();
        var list = unpickler.Load<List<object>>();
        Assert.Same(loaded, list[0]);
        Assert.Same(loaded, Assert.IsType<List<object?>>(list[1])[0]);
    }

    [Fact]
    public void A_collection_that_an_earlier_pickle_left_untyped_gets_one_typed_form()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        var inner = new List<int> { 1 };
        var outer = new List<List<int>> { inner };
        pickler.Dump(outer);
        pickler.Dump(outer);
        pickler.Dump(inner);

        using var unpickler = new Unpickler(stream.ToArray());
        _ = unpickler.Load<object?>();
        var typed = unpickler.Load<List<List<int>>>();
        Assert.Same(typed[0], unpickler.Load<List<int>>());
    }

    [Fact]
    public void A_session_keeps_no_collection_that_its_memo_does_not_hold()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream, new PickleOptions { Protocol = 3 });
        for (var i = 0; i < 2; i++)
        {
            // At protocol 3 entries are numbered: what starts anew overwrites the reader's memo from its first entry on.
            pickler.Dump(new List<int> { i });
            pickler.ClearMemo();
        }

        using var unpickler = new Unpickler(stream.ToArray());
        var first = LoadWeak(unpickler);
        var second = LoadWeak(unpickler);
        GC.Collect();
        Assert.False(first.IsAlive);
        Assert.True(second.IsAlive);

        unpickler.ClearMemo();
        GC.Collect();
        Assert.False(second.IsAlive);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void After_ClearMemo_a_pickle_stands_alone(int protocol)
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        var buffer = new ArrayBufferWriter<byte>();
        using var pickler = new Pickler(buffer, CaseData.Protocol(protocol));
        pickler.Dump(customer);
        pickler.ClearMemo();
        var first = buffer.WrittenCount;
        pickler.Dump(customer);

        Assert.Equal(buffer.WrittenMemory[..first].ToArray(), buffer.WrittenMemory[first..].ToArray());
        Assert.Equal("Ada", Pickle.Loads<Customer>(buffer.WrittenSpan[first..]).Name);
    }

    [Fact]
    public void A_session_writes_every_case()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        foreach (var testCase in TestCases.All)
        {
            testCase.Dump(testCase.CreateValue(), pickler);
        }

        using var unpickler = new Unpickler(stream.ToArray());
        foreach (var testCase in TestCases.All)
        {
            GraphEquality.AssertEqual(testCase.CreateValue(), testCase.Load(unpickler));
        }
    }

    [Fact]
    public void A_failed_dump_leaves_nothing_in_the_stream()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        pickler.Dump(1);
        var length = stream.Length;
        Assert.Throws<PicklingException>(() => pickler.Dump<object>(new List<object> { 1, new Mutex() }));
        Assert.Equal(length, stream.Length);

        pickler.ClearMemo();
        pickler.Dump("after");
        stream.Position = length;
        Assert.Equal("after", Pickle.Load<string>(stream));
    }

    [Fact]
    public void After_a_failed_dump_the_memo_must_be_cleared_first()
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        Assert.Throws<PicklingException>(() => pickler.Dump<object>(new List<object> { customer, new Mutex() }));

        // The memo counts the customer, which no reader has: a reference to it would not load.
        Assert.Contains("ClearMemo", Assert.Throws<PicklingException>(() => pickler.Dump(customer)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);

        pickler.ClearMemo();
        pickler.Dump(customer);
        stream.Position = 0;
        Assert.Equal("Ada", Pickle.Load<Customer>(stream).Name);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference LoadWeak(Unpickler unpickler) => new(unpickler.Load<List<int>>());

    private static void KeepsIdentity<T>(T collection)
        where T : class
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        pickler.Dump(collection);
        pickler.Dump(new List<T> { collection });
        pickler.Dump(collection);

        using var unpickler = new Unpickler(stream.ToArray());
        var loaded = unpickler.Load<T>();
        Assert.Same(loaded, Assert.Single(unpickler.Load<List<T>>()));
        Assert.Same(loaded, unpickler.Load<T>());
        Assert.Equivalent(collection, loaded);
    }

    [Fact]
    public void The_refusal_of_an_anonymous_object_says_what_to_use()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps<object>(new { Id = 1 }));
        Assert.EndsWith("Use a record.", error.Reason, StringComparison.Ordinal);
    }
}
