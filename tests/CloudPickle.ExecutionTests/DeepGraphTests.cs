using Cases;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.ExecutionTests;

/// <summary>Depth never overflows the stack.</summary>
[Collection(DeepGraphs.Name)]
public class DeepGraphTests
{
    [Theory]
    [InlineData(2, 100_000)]
    [InlineData(5, 100_000)]
    [InlineData(5, 1_000_000)]
    [InlineData(5, 1_100_000)]
    public void A_long_chain_of_objects_comes_back(int protocol, int length)
    {
        var loaded = Pickle.Loads<Customer>(Pickle.Dumps(Chain(length), CaseData.Protocol(protocol)));

        var count = 0;
        for (var customer = loaded; customer is not null; customer = customer.Referrer)
        {
            Assert.Equal(length - ++count, customer.Id);
        }

        Assert.Equal(length, count);
    }

    [Fact]
    public void A_chain_that_is_longer_than_a_stack_needs_no_machine()
    {
        var pickle = Pickle.Dumps(Chain(200_000));
        var completed = TypedLoad.Completed;

        Assert.Equal(199_999, Pickle.Loads<Customer>(pickle).Id);
        Assert.Equal(completed + 1, TypedLoad.Completed);
    }

    [Fact]
    public void Damage_at_the_end_of_a_long_chain_is_an_error_with_its_place()
    {
        var pickle = Pickle.Dumps(Chain(100_000, last: new Customer { Id = int.MaxValue }));
        var last = pickle.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[(byte)'J', 0xFF, 0xFF, 0xFF, 0x7F]);
        pickle[last] = 0xFE;

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Customer>(pickle));
        Assert.Equal(last, error.Offset);
    }

    [Fact]
    public void A_list_of_a_million_objects_comes_back_with_its_aliases()
    {
        var shared = new Customer { Id = -1, Name = "shared" };
        var list = Enumerable.Range(0, 1_000_000).Select(i => new Customer { Id = i, Referrer = shared }).ToList();

        var loaded = Pickle.Loads<List<Customer>>(Pickle.Dumps(list));

        Assert.Equal(list.Count, loaded.Count);
        Assert.All(loaded.Index(), item => Assert.True(item.Item.Id == item.Index && ReferenceEquals(item.Item.Referrer, loaded[0].Referrer)));
        Assert.Equal("shared", loaded[0].Referrer!.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Nested_lists_come_back_untyped(int protocol)
    {
        const int Depth = 100_000;
        var list = new List<object?>();
        for (var i = 1; i < Depth; i++)
        {
            list = [list];
        }

        var loaded = Pickle.Loads<object?>(Pickle.Dumps<object?>(list, CaseData.Protocol(protocol)));

        Assert.Equal(Depth, DepthOf(loaded));
    }

    [Fact]
    public void Nested_typed_boxes_come_back()
    {
        var node = new Anything();
        for (var i = 1; i < 100_000; i++)
        {
            node = new Anything { First = new List<object?> { node } };
        }

        object? loaded = Pickle.Loads<Anything>(Pickle.Dumps(node));

        var depth = 0;
        for (; loaded is Anything anything; depth++)
        {
            loaded = (anything.First as List<object?>)?[0];
        }

        Assert.Equal(100_000, depth);
    }

    [Fact]
    public void Constructed_objects_nest_deeply()
    {
        var person = new Entry<string, object?>("end", null);
        for (var i = 0; i < 50_000; i++)
        {
            person = new Entry<string, object?>("k", person);
        }

        object? loaded = Pickle.Loads<Entry<string, object?>>(Pickle.Dumps(person));

        var depth = 0;
        for (; loaded is Entry<string, object?> entry; depth++)
        {
            loaded = entry.Value;
        }

        Assert.Equal(50_001, depth);
    }

    [Fact]
    public void The_deepest_nesting_is_bounded_by_an_option()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(Chain(10_000), new PickleOptions { MaxDepth = 1000 }));
        Assert.Contains("MaxDepth", error.Message);
    }

    /// <summary>Customers that refer to each other, from the last number down to 0, and then to the one that was there.</summary>
    private static Customer Chain(int length, Customer? last = null)
    {
        var chain = last;
        for (var i = 0; i < length; i++)
        {
            chain = new Customer { Id = i, Referrer = chain };
        }

        return chain!;
    }

    private static int DepthOf(object? value)
    {
        var depth = 0;
        for (; value is List<object?> list; depth++)
        {
            value = list.Count > 0 ? list[0] : null;
        }

        return depth;
    }
}
