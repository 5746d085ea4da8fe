namespace CloudPickle.ExecutionTests;

/// <summary>One collection, held where its type is declared and where only an object is: one collection after loading.</summary>
public sealed class AliasTests
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_object_member_and_a_typed_one_share_a_list(int protocol)
    {
        var holder = new Holder { Numbers = [1, 2] };
        holder.First = holder.Numbers;
        holder.Last = holder.Numbers;
        var loaded = RoundTrip(holder, protocol);
        Assert.Same(loaded.Numbers, loaded.First);
        Assert.Same(loaded.Numbers, loaded.Last);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_object_member_and_a_typed_one_share_a_dictionary_and_an_array(int protocol)
    {
        var holder = new Holder { Map = new() { ["a"] = "b" }, Words = ["x", "y"] };
        holder.First = holder.Map;
        holder.Last = holder.Words;
        var loaded = RoundTrip(holder, protocol);
        Assert.Same(loaded.Map, loaded.First);
        Assert.Same(loaded.Words, loaded.Last);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_array_of_objects_may_contain_itself(int protocol)
    {
        var array = new object?[2];
        array[1] = array;
        var loaded = Pickle.Loads<object?[]>(Pickle.Dumps(array, new() { Protocol = protocol }));
        Assert.Same(loaded, loaded[1]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_dictionary_of_objects_may_contain_itself(int protocol)
    {
        var map = new Dictionary<string, object?>();
        map["me"] = map;
        var loaded = Pickle.Loads<Dictionary<string, object?>>(Pickle.Dumps(map, new() { Protocol = protocol }));
        Assert.Same(loaded, loaded["me"]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Elements_declared_as_object_share_collections_with_typed_members(int protocol)
    {
        var numbers = new List<int> { 1, 2 };
        var words = new[] { "x" };
        var holder = new Holder
        {
            First = new List<object?> { numbers, new List<object?> { numbers, (3, words) } },
            Objects = new() { ["numbers"] = numbers, ["words"] = words },
            Items = [numbers, null, words],
            Stack = new([numbers, words]),
            Array = [words, numbers],
            Numbers = numbers,
            Words = words,
        };
        var loaded = RoundTrip(holder, protocol);
        var first = Assert.IsType<List<object?>>(loaded.First);
        Assert.Same(loaded.Numbers, first[0]);
        var inner = Assert.IsType<List<object?>>(first[1]);
        Assert.Same(loaded.Numbers, inner[0]);
        Assert.Same(loaded.Words, Assert.IsType<PickledTuple>(inner[1])[1]);
        Assert.Same(loaded.Numbers, loaded.Objects!["numbers"]);
        Assert.Same(loaded.Words, loaded.Objects["words"]);
        Assert.Equal([loaded.Numbers, null, loaded.Words], loaded.Items!, ReferenceEqualityComparer.Instance);
        Assert.Equal([loaded.Words, loaded.Numbers], loaded.Stack!, ReferenceEqualityComparer.Instance);
        Assert.Equal([loaded.Words, loaded.Numbers], loaded.Array!, ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_untyped_root_shares_its_elements_with_typed_members(int protocol)
    {
        var holder = new Holder { Numbers = [1, 2] };
        var root = new List<object?> { holder.Numbers, holder, new Dictionary<string, object?> { ["again"] = holder.Numbers } };
        var loaded = Assert.IsType<List<object?>>(RoundTrip<object>(root, protocol));
        var typed = Assert.IsType<Holder>(loaded[1]).Numbers;
        Assert.Same(typed, loaded[0]);
        Assert.Same(typed, Assert.IsType<PickledDictionary>(loaded[2])["again"]);
    }

    private static T RoundTrip<T>(T value, int protocol) => Pickle.Loads<T>(Pickle.Dumps(value, new() { Protocol = protocol }));

    [Picklable]
    internal sealed class Holder
    {
        public object? First { get; set; }

        public Dictionary<string, object?>? Objects { get; set; }

        public List<object?>? Items { get; set; }

        public Stack<object?>? Stack { get; set; }

        public object?[]? Array { get; set; }

        public Dictionary<string, string>? Map { get; set; }

        public List<int>? Numbers { get; set; }

        public string[]? Words { get; set; }

        public object? Last { get; set; }
    }
}
