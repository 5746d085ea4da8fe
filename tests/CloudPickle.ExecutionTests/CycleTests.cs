using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Where a cycle works, and what the error says where it cannot.</summary>
public class CycleTests
{
    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void A_cycle_through_a_constructor_argument_is_an_error_that_says_so(int protocol)
    {
        var holder = new RingHolder();
        var ring = new Ring(holder);
        holder.Ring = ring;

        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(ring, CaseData.Protocol(protocol)));

        Assert.Contains("constructor", error.Message);
        Assert.Contains("Uninitialized", error.Message);
        Assert.Equal("$.Holder.Ring", error.Path);
    }

    [Fact]
    public void The_same_cycle_from_its_settable_side_works()
    {
        var holder = new RingHolder();
        holder.Ring = new Ring(holder);

        var loaded = Pickle.Loads<RingHolder>(Pickle.Dumps(holder));

        Assert.Same(loaded, loaded.Ring!.Holder);
    }

    [Fact]
    public void Without_constructors_initialisers_do_not_run()
    {
        var ring = new FreeRing(new FreeRingHolder([]));
        var loaded = Pickle.Loads<FreeRing>(Pickle.Dumps(ring));

        Assert.Equal("initialiser", loaded.Note);
        Assert.Null(Pickle.Loads<FreeRing>(Pickles.Object("Cases", "FreeRing")).Note);
    }

    [Fact]
    public void A_list_that_holds_itself_comes_back_untyped()
    {
        var list = new List<object?> { 1 };
        list.Add(list);

        var loaded = Assert.IsType<List<object?>>(Pickle.Loads<object?>(Pickle.Dumps<object?>(list)));

        Assert.Same(loaded, loaded[1]);
    }

    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void A_cycle_through_a_delegate_and_collections_closes(int protocol)
    {
        var wheel = new Wheel();
        wheel.Owner = Pickle.Closure(() => wheel);
        wheel.Wheels.Add(wheel);
        wheel.Row = [wheel];
        wheel.Pair = (wheel, 1);

        var loaded = Pickle.Loads<Wheel>(Pickle.Dumps(wheel, CaseData.Protocol(protocol)));

        Assert.Same(loaded, loaded.Owner!());
        Assert.Same(loaded, Assert.Single(loaded.Wheels));
        Assert.Same(loaded, Assert.Single(loaded.Row));
        Assert.Same(loaded, loaded.Pair.Item1);
    }

    [Fact]
    public void A_cycle_through_a_tree_is_bounded()
    {
        var leaf = new Leaf { Name = "l" };
        leaf.Next = leaf;

        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(leaf, new PickleOptions { MaxDepth = 1000 }));

        Assert.Contains("Tree", error.Message);
    }

    [Fact]
    public void Tree_references_give_aliases_up()
    {
        var leaf = new Leaf { Name = "shared" };
        var loaded = Pickle.Loads<LeafPair>(Pickle.Dumps(new LeafPair { Left = leaf, Right = leaf }));

        Assert.Equal("shared", loaded.Right!.Name);
        Assert.NotSame(loaded.Left, loaded.Right);
    }
}
