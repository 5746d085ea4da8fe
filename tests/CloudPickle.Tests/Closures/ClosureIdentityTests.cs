using Xunit;

namespace CloudPickle.Tests.Closures;

public class ClosureIdentityTests
{
    private static T RoundTrip<T>(T value) => Pickle.Loads<T>(Pickle.Dumps(value));

    private static (Func<int, int> Scale, Func<int> Read) Shared()
    {
        var factor = 2;
        var counter = 10;
        return (ScaleClosure.Wrap(x => x * factor + counter++), ReadCounterClosure.Wrap(() => counter));
    }

    [Fact]
    public void The_same_delegate_twice_is_the_same_delegate_after_loading()
    {
        var (scale, read) = Shared();
        var loaded = RoundTrip(new List<object?> { scale, read, scale });
        Assert.Same(loaded[0], loaded[2]);
        Assert.NotSame(loaded[0], loaded[1]);
    }

    [Fact]
    public void Closures_that_shared_a_variable_share_a_cell_after_loading_and_after_another_trip()
    {
        var (scale, read) = Shared();
        var loaded = new List<object?> { scale, read };
        for (var trip = 0; trip < 3; trip++)
        {
            loaded = RoundTrip(loaded);
            var before = ((Func<int>)loaded[1]!)();
            ((Func<int, int>)loaded[0]!)(1);
            Assert.Equal(before + 1, ((Func<int>)loaded[1]!)());
        }

        Assert.Equal(13, ((Func<int>)loaded[1]!)());
        Assert.Equal(10, read());
    }

    [Fact]
    public void Variables_of_different_calls_stay_apart()
    {
        var (scale, read) = (Shared().Scale, Shared().Read);
        var loaded = RoundTrip(new List<object?> { scale, read });
        ((Func<int, int>)loaded[0]!)(1);
        Assert.Equal(10, ((Func<int>)loaded[1]!)());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_session_keeps_delegates_and_cells_over_several_pickles(int protocol)
    {
        var (scale, read) = Shared();
        var stream = new MemoryStream();
        using (var pickler = new Pickler(stream, new PickleOptions { Protocol = protocol }))
        {
            pickler.Dump(scale);
            pickler.Dump(read);
            pickler.Dump(scale);
        }

        using var unpickler = new Unpickler(stream.ToArray());
        var first = unpickler.Load<Func<int, int>>();
        var second = unpickler.Load<Func<int>>();
        Assert.Same(first, unpickler.Load<Func<int, int>>());
        first(1);
        Assert.Equal(11, second());
    }

    [Fact]
    public void A_cleared_memo_forgets_cells_and_closures()
    {
        var (scale, _) = Shared();
        var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        pickler.Dump(scale);
        var length = stream.Length;
        pickler.ClearMemo();
        pickler.Dump(scale);
        Assert.Equal(2 * length, stream.Length);
    }

    [Fact]
    public void A_lambda_that_calls_itself_by_its_wrapped_variable_does_so_after_loading()
    {
        Func<int, int> self = null!;
        self = FactorialClosure.Wrap(n => n < 2 ? 1 : n * self(n - 1));
        var loaded = RoundTrip(self);
        Assert.Equal(3_628_800, loaded(10));
        Assert.True(FactorialClosure.RefersToItself(loaded));
    }

    [Fact]
    public void A_variable_that_holds_the_unwrapped_lambda_is_the_same_closure()
    {
        Func<int, int> self = null!;
        self = n => n < 2 ? 1 : n * self(n - 1);
        var loaded = RoundTrip(FactorialClosure.Wrap(self));
        Assert.Equal(720, loaded(6));
        Assert.True(FactorialClosure.RefersToItself(loaded));
    }

    [Fact]
    public void Closures_that_call_each_other_still_do()
    {
        var first = Linked();
        var second = Linked();
        first.Link(second.Closure);
        second.Link(first.Closure);

        var loaded = RoundTrip(new[] { first.Closure, second.Closure });

        Assert.Equal(120, loaded[0](5));
        Assert.Equal(120, loaded[1](5));
        Assert.False(FactorialClosure.RefersToItself(loaded[0]));

        static (Func<int, int> Closure, Action<Func<int, int>> Link) Linked()
        {
            Func<int, int> self = null!;
            return (FactorialClosure.Wrap(n => n < 2 ? 1 : n * self(n - 1)), other => self = other);
        }
    }

    [Fact]
    public void Delegates_in_members_collections_and_untyped_places_come_back()
    {
        var shop = new Shop(0) { Rate = 4 };
        shop.Handler = shop.Quote();
        var loaded = RoundTrip(new Dictionary<string, object?> { ["shop"] = shop, ["handler"] = shop.Handler, ["list"] = new List<Func<int, int>> { shop.Handler } });

        var loadedShop = Assert.IsType<Shop>(loaded["shop"]);
        Assert.Same(loadedShop.Handler, loaded["handler"]);
        Assert.Same(loadedShop.Handler, Assert.IsType<List<object?>>(loaded["list"])[0]);
        Assert.Same(loadedShop, ShopClosure.ShopOf(loadedShop.Handler!));
        Assert.Equal(8, loadedShop.Handler!(2));
    }

    [Fact]
    public void A_null_delegate_is_null()
    {
        Assert.Null(RoundTrip(new Shop(0)).Handler);
        Assert.Null(RoundTrip<Func<int>?>(null));
    }

    [Fact]
    public void A_closure_captures_closures_to_any_depth()
    {
        var shape = CaptureClosure<object?>.ShapeOf(ClosureTestRegistry.CaptureSite + "<object>");
        object? captured = "bottom";
        for (var i = 0; i < 5000; i++)
        {
            var inner = captured;
            captured = Around(inner);
        }

        var loaded = RoundTrip(captured);
        for (var i = 0; i < 5000; i++)
        {
            loaded = Assert.IsType<Func<object?>>(loaded)();
        }

        Assert.Equal("bottom", loaded);

        Func<object?> Around(object? captured) => CaptureClosure<object?>.Wrap(() => captured, shape);
    }

    [Fact]
    public void A_delegate_type_of_the_program_keeps_ref_and_out_parameters()
    {
        var loaded = RoundTrip(new RefClosure().Delegate);
        var position = 0;
        Assert.False(loaded(ref position, out _));
        Assert.True(loaded(ref position, out var text));
        Assert.Equal("at 2", text);
    }

    [Fact]
    public void A_closure_loads_as_any_delegate_type_that_it_is_and_no_other()
    {
        var captured = "text";
        var bytes = Pickle.Dumps(CaptureClosure<string>.Wrap(() => captured, CaptureClosure<string>.ShapeOf(ClosureTestRegistry.CaptureSite + "<string>")));
        Assert.Equal("text", Pickle.Loads<Func<object>>(bytes)());
        Assert.Equal("text", Pickle.Loads<Delegate>(bytes).DynamicInvoke());
        Assert.Equal("text", ((Func<string>)Pickle.Loads<object?>(bytes)!)());
        Assert.Contains("System.Action", Assert.Throws<UnpicklingException>(() => Pickle.Loads<Action>(bytes)).Message);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Func<int>>(bytes));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Func<int>>(Pickle.Dumps("text")));
    }

    [Fact]
    public void A_delegate_that_no_site_saw_is_refused_with_its_path()
    {
        var factor = 2;
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<Func<int, int>> { Pickle.Closure((int x) => x * factor) }));
        Assert.Contains("no site saw", error.Message);
        Assert.Contains("Pickle.Closure", error.Message);
        Assert.Equal("$[0]", error.Path);
    }

    [Fact]
    public void A_lambda_inside_a_generated_body_is_not_taken_for_the_environments_own()
    {
        var inner = new NestedClosure().Delegate()!;
        Assert.Equal(42, inner());
        Assert.False(CloudPickle.Generated.ClosureEnvironment.Owns(inner));
        Assert.Contains("no site saw", Assert.Throws<PicklingException>(() => Pickle.Dumps(inner)).Message);
    }

    [Fact]
    public void Pickle_Closure_gives_the_delegate_back()
    {
        Func<int> lambda = () => 1;
        Assert.Same(lambda, Pickle.Closure(lambda));
        Assert.Same(lambda, Pickle.Closure(lambda, "one"));
        Assert.Throws<ArgumentNullException>(() => Pickle.Closure<Func<int>>(null!));
        Assert.Throws<ArgumentException>(() => Pickle.Closure(lambda, ""));
    }
}
