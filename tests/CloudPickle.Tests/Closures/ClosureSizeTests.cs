using Xunit;

namespace CloudPickle.Tests.Closures;

public class ClosureSizeTests
{
    private static readonly CloudPickle.Generated.ClosureShape s_bytes = CaptureClosure<byte[]>.ShapeOf(ClosureTestRegistry.CaptureSite + "<byte[]>");

    private static Func<byte[]> Holding(int size)
    {
        var captured = new byte[size];
        return CaptureClosure<byte[]>.Wrap(() => captured, s_bytes);
    }

    [Fact]
    public void A_closure_over_the_limit_is_refused_by_the_name_of_its_largest_capture()
    {
        var options = new PickleOptions { MaxClosureBytes = 10_000 };
        Pickle.Dumps(Holding(9_000), options);
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<object?> { Holding(20_000) }, options));
        Assert.Contains("captured (T, 20,0", error.Message);
        Assert.Contains("10,000", error.Message);
        Assert.Contains(s_bytes.Site, error.Message);
        Assert.Equal("$[0]", error.Path?[..4]);
    }

    [Fact]
    public void A_closure_without_captures_has_a_size_too() =>
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new RefClosure().Delegate, new PickleOptions { MaxClosureBytes = 10 }));

    [Fact]
    public void A_callback_is_told_instead()
    {
        var told = new List<ClosureSize>();
        var bytes = Pickle.Dumps(Holding(20_000), new PickleOptions { MaxClosureBytes = 10_000, LargeClosure = told.Add });
        Assert.Equal(20_000, Pickle.Loads<Func<byte[]>>(bytes)().Length);
        var size = Assert.Single(told);
        Assert.Equal(s_bytes.Site, size.Site);
        Assert.InRange(size.Bytes, 20_000, 20_300);
        var capture = Assert.Single(size.Captures);
        Assert.Equal("captured", capture.Name);
        Assert.InRange(capture.Bytes, 20_000, 20_100);
    }

    [Fact]
    public void Inspect_shows_the_tree_with_sizes()
    {
        var factor = 1_000_000;
        var counter = 1;
        var shop = new Shop(0) { Rate = 4, Handler = ScaleClosure.Wrap(x => x * factor + counter++) };

        var root = Pickle.Inspect(new List<object?> { shop, null, Holding(5000) });

        Assert.True(root.IsPicklable, root.ToString());
        Assert.Equal("$", root.Name);
        var shopNode = root.Children[0];
        Assert.Equal(["Rate", "Handler"], shopNode.Children.Select(child => child.Name));
        Assert.True(shopNode.Children[0].Bytes > 0);
        var handler = shopNode.Children[1];
        Assert.Equal("$[0].Handler", handler.Path);
        Assert.Equal("Tests.Scale(int)", handler.Site);
        Assert.Equal("System.Func<int, int>", handler.Type);
        Assert.Equal(["factor", "counter"], handler.Children.Select(child => child.Name));
        Assert.Equal(["int", "int"], handler.Children.Select(child => child.Type));
        Assert.Equal(5, handler.Children[0].Bytes);
        Assert.InRange(root.Children[^1].Children.Single().Bytes, 5000, 5020);
        Assert.Equal(5000, root.Children[^1].Children.Single().Bytes / 1000 * 1000);
        Assert.Contains("closure of Tests.Scale(int)", root.ToString());
    }

    [Fact]
    public void Inspect_names_every_refused_value_and_goes_on()
    {
        object captured = Thread.CurrentThread;
        var shape = CaptureClosure<object>.ShapeOf("Elsewhere");
        var closure = CaptureClosure<object>.Wrap(() => captured, shape);

        var root = Pickle.Inspect(new Dictionary<string, object?> { ["closure"] = closure, ["task"] = Task.CompletedTask, ["number"] = 3 });

        Assert.False(root.IsPicklable);
        Assert.Equal(["$[\"closure\"].captured", "$[\"task\"]"], root.Refusals().Select(node => node.Path));
        Assert.Contains("System.Threading.Thread", root.Refusals().First().Refusal);
        Assert.Equal(3, root.Children.Count);
        Assert.Contains("REFUSED", root.ToString());
    }

    [Fact]
    public void Inspect_takes_the_whole_value_and_the_size_limit_into_account()
    {
        Assert.False(Pickle.Inspect(Thread.CurrentThread).IsPicklable);
        Assert.True(Pickle.Inspect<object?>(null).IsPicklable);
        Assert.Equal("int", Pickle.Inspect(5).Type);
        var refused = Pickle.Inspect(Holding(20_000), new PickleOptions { MaxClosureBytes = 10_000 });
        Assert.Contains("MaxClosureBytes", refused.Refusal);
        Assert.Equal("captured", refused.Children.Single().Name);
    }

    [Fact]
    public void Inspect_bounds_its_tree_and_its_stack()
    {
        var wide = Pickle.Inspect(Enumerable.Range(0, 5000).Select(i => (object?)$"item {i}").ToList());
        Assert.Equal(5000, wide.Children.Count + wide.Omitted);
        Assert.True(wide.Children.Count <= 100);

        object? deep = Thread.CurrentThread;
        for (var i = 0; i < 20_000; i++)
        {
            deep = new List<object?> { deep };
        }

        Assert.Contains("Thread", Pickle.Inspect(deep).Refusals().Single().Refusal);
    }
}
