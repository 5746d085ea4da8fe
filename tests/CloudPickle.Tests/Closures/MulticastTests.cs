using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Closures;

public class MulticastTests
{
    private static T RoundTrip<T>(T value, int protocol = 5) => Pickle.Loads<T>(Pickle.Dumps(value, new PickleOptions { Protocol = protocol }));

    private static Func<int> Constant(int captured) =>
        CaptureClosure<int>.Wrap(() => captured, CaptureClosure<int>.ShapeOf(ClosureTestRegistry.CaptureSite + "<int>"));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_part_comes_back_in_order(int protocol)
    {
        var all = Constant(3) + Constant(1) + Constant(2) + Constant(5) + Constant(4);
        var loaded = RoundTrip(all, protocol);
        Assert.Equal([3, 1, 2, 5, 4], loaded.GetInvocationList().Select(part => ((Func<int>)part)()));
        Assert.Equal(4, loaded());
    }

    [Fact]
    public void A_part_twice_and_a_part_elsewhere_are_the_same_delegate()
    {
        var part = Constant(1);
        var loaded = RoundTrip(new List<Func<int>> { part + Constant(2) + part, part });
        var parts = loaded[0].GetInvocationList();
        Assert.Same(parts[0], parts[2]);
        Assert.Same(parts[0], loaded[1]);
    }

    [Fact]
    public void The_same_multicast_delegate_twice_is_the_same_after_loading()
    {
        var all = Constant(1) + Constant(2);
        var loaded = RoundTrip(new List<Func<int>> { all, all });
        Assert.Same(loaded[0], loaded[1]);
    }

    [Fact]
    public void A_cycle_through_a_part_closes_again()
    {
        var shop = new Shop(0) { Rate = 2 };
        var part = shop.Quote();
        shop.Handler = part + shop.QuoteWith(1);
        var loaded = RoundTrip(shop.Handler);
        var owner = ShopClosure.ShopOf((Func<int, int>)loaded.GetInvocationList()[0]);
        Assert.Same(loaded, owner.Handler);
        Assert.Equal(21, loaded(10));
    }

    [Fact]
    public void An_unseen_part_is_named_by_its_path()
    {
        var captured = 1;
        Func<int> unseen = () => captured;
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(Constant(1) + unseen));
        Assert.Equal("$[1]", error.Path);
    }

    [Fact]
    public void Parts_must_be_single_delegates_of_one_type()
    {
        Assert.Throws<UnpicklingException>(() => Load(new PickledTuple(Constant(1))));
        Assert.Throws<UnpicklingException>(() => Load(new PickledTuple(Constant(1), 2)));
        Assert.Throws<UnpicklingException>(() => Load(new PickledTuple(Constant(1) + Constant(2), Constant(1))));
        Assert.Throws<UnpicklingException>(() => Load(new PickledTuple(Constant(1), new RefClosure().Delegate)));

        static object? Load(PickledTuple arguments) =>
            Pickle.Loads<object?>(Pickle.Dumps(new PickledObject(PickledObjectKind.Reduce, new PickledGlobal("cloudpickle_dotnet", "multicast"), arguments)));
    }

    [Fact]
    public void A_small_pickle_cannot_ask_for_many_parts()
    {
        var bytes = Pickle.Dumps(new Bomb(), new PickleOptions { Reducers = [new BombReducer()] });
        Assert.True(bytes.Length < 20_000, $"{bytes.Length} bytes");
        Assert.Contains("more often than its length allows", Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(bytes)).Message);
    }

    private sealed class Bomb;

    /// <summary>A tuple of 2000 parts once, then a thousand calls that refer to it.</summary>
    private sealed class BombReducer : Reducer<Bomb>
    {
        public override void Write(Pickler pickler, Bomb value)
        {
            var (parts, part) = (new object(), Constant(1));
            pickler.BeginList(value);
            for (var call = 0; call < 1000; call++)
            {
                pickler.NextItem();
                pickler.WriteGlobal(new PickledGlobal("cloudpickle_dotnet", "multicast"));
                if (!pickler.TryWriteReference(parts))
                {
                    pickler.BeginTuple(2000);
                    for (var i = 0; i < 2000; i++)
                    {
                        pickler.NextTupleItem();
                        pickler.Write(part);
                    }

                    pickler.EndTuple(2000, parts);
                }

                pickler.Writer.WriteOpcode(Opcode.Reduce);
            }

            pickler.EndList();
        }

        public override Bomb Read(Unpickler unpickler, object? value) => throw unpickler.Mismatch(typeof(Bomb), value);
    }
}
