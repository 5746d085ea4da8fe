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

    private static T RoundTrip<T>(T value, int protocol) => Pickle.Loads<T>(Pickle.Dumps(value, new() { Protocol = protocol }));

    [Picklable]
    internal sealed class Holder
    {
        public object? First { get; set; }

        public List<int>? Numbers { get; set; }

        public Dictionary<string, string>? Map { get; set; }

        public string[]? Words { get; set; }

        public object? Last { get; set; }
    }
}
