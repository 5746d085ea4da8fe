using CloudPickle.Generated;
using Xunit;

namespace CloudPickle.Tests.Closures;

public class ClosureDriftTests
{
    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    private static byte[] Closure(string site, string hash, PickledDictionary? captures = null)
    {
        var reduction = new PickledObject(PickledObjectKind.Reduce, new PickledGlobal("cloudpickle_dotnet", "closure"), new PickledTuple(site, hash));
        if (captures is not null)
        {
            reduction.SetState(captures);
        }

        return Pickle.Dumps(reduction);
    }

    private static PickledDictionary Captures(params (string Name, object? Value)[] captures)
    {
        var dictionary = new PickledDictionary();
        foreach (var (name, value) in captures)
        {
            dictionary.Add(name, value);
        }

        return dictionary;
    }

    [Fact]
    public void Another_hash_at_a_known_site_is_drift_that_names_both_and_the_captures()
    {
        var bytes = Closure("Tests.Scale(int)", "ffffffffffffffff", Captures(("factor", 2), ("rate", 3)));
        var error = Assert.Throws<ClosureDriftException>(() => Pickle.Loads<Func<int, int>>(bytes));
        Assert.Equal("Tests.Scale(int)", error.Site);
        Assert.Equal("ffffffffffffffff", error.ExpectedHash);
        Assert.Equal("3f2a3f2a3f2a3f2a", error.ActualHash);
        Assert.Equal(["counter", "rate"], error.DifferingCaptures);
        Assert.Contains("ffffffffffffffff", error.Message);
        Assert.Contains("3f2a3f2a3f2a3f2a", error.Message);
        Assert.Contains("Only the pickle captures 'rate'", error.Message);
        Assert.Contains("Only this process captures counter (int, shared)", error.Message);
        Assert.True(error.Offset > 0);
        Assert.NotNull(error.Path);
    }

    [Fact]
    public void Drift_without_captures_or_with_the_same_names_is_found_too()
    {
        Assert.Throws<ClosureDriftException>(() => Pickle.Loads<object?>(Closure("Tests.Scale(int)", "ffffffffffffffff")));
        var error = Assert.Throws<ClosureDriftException>(
            () => Pickle.Loads<object?>(Closure("Tests.Factorial()", "ffffffffffffffff", Captures(("self", new PickledCell(1))))));
        Assert.Empty(error.DifferingCaptures);
        Assert.Contains("Both capture the same names", error.Message);
    }

    [Fact]
    public void Drift_inside_a_list_names_the_path()
    {
        var node = Pickle.Loads<PickledObject>(Closure("Tests.Scale(int)", "ffffffffffffffff", Captures(("factor", 2))), s_opaque);
        var error = Assert.Throws<ClosureDriftException>(() => Pickle.Loads<object?>(Pickle.Dumps(new List<object?> { 1, node })));
        Assert.StartsWith("$[1]", error.Path);
    }

    [Fact]
    public void An_unknown_site_is_named()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Func<int>>(Closure("Gone.Away()", "00")));
        Assert.IsNotType<ClosureDriftException>(error);
        Assert.Contains("Gone.Away()", error.Message);
    }

    [Theory]
    [InlineData("Gone.Away()")]
    [InlineData("Tests.Scale(int)")]
    public void Opaque_loads_keep_closures_that_do_not_run_here_and_dump_them_back(string site)
    {
        var bytes = Closure(site, "ffffffffffffffff", Captures(("factor", 2), ("counter", new PickledCell(1))));
        var node = Assert.IsType<PickledObject>(Pickle.Loads<object?>(bytes, s_opaque));
        Assert.Equal("cloudpickle_dotnet.closure", node.ClassName);
        Assert.Equal(1, Assert.IsType<PickledCell>(((PickledDictionary)node.State!)["counter"]).Value);
        Assert.Equal(bytes, Pickle.Dumps(node));
    }

    [Fact]
    public void A_multicast_delegate_with_an_unknown_part_stays_inert_as_a_whole()
    {
        var unknown = Pickle.Loads<PickledObject>(Closure("Gone.Away()", "00"), s_opaque);
        var known = new RefClosure().Delegate;
        var name = new PickledGlobal("cloudpickle_dotnet", "multicast");
        var bytes = Pickle.Dumps(new PickledObject(PickledObjectKind.Reduce, name, new PickledTuple(known, unknown)));
        var node = Assert.IsType<PickledObject>(Pickle.Loads<object?>(bytes, s_opaque));
        Assert.IsType<Advance>(node.Arguments[0]);
        Assert.Equal(bytes, Pickle.Dumps(node));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(bytes));
    }

    [Fact]
    public void A_closure_that_runs_here_does_so_after_passing_through_an_opaque_process()
    {
        var factor = 3;
        var counter = 1;
        var bytes = Pickle.Dumps(ScaleClosure.Wrap(x => x * factor + counter++));
        Assert.Equal(31, Pickle.Loads<Func<int, int>>(bytes, s_opaque)(10));
    }

    [Fact]
    public void Asking_an_opaque_load_for_a_delegate_says_what_is_wrong()
    {
        Assert.Throws<ClosureDriftException>(() => Pickle.Loads<Func<int, int>>(Closure("Tests.Scale(int)", "ffffffffffffffff"), s_opaque));
        Assert.Contains("Gone.Away()", Assert.Throws<UnpicklingException>(() => Pickle.Loads<Func<int>>(Closure("Gone.Away()", "00"), s_opaque)).Message);
    }

    [Fact]
    public void Damaged_captures_are_errors()
    {
        const string Site = "Tests.Scale(int)";
        const string Hash = "3f2a3f2a3f2a3f2a";
        Assert.Contains("lacks the capture factor", Reject(Closure(Site, Hash)));
        Assert.Contains("lacks the capture counter", Reject(Closure(Site, Hash, Captures(("factor", 1)))));
        Assert.Contains("\"other\"", Reject(Closure(Site, Hash, Captures(("factor", 1), ("counter", new PickledCell(1)), ("other", 1)))));
        Assert.Contains("int was expected", Reject(Closure(Site, Hash, Captures(("factor", "text"), ("counter", new PickledCell(1))))));
        Assert.Contains("Cell<int> was expected", Reject(Closure(Site, Hash, Captures(("factor", 1), ("counter", 1)))));
        Assert.Contains("Cell<int> was expected", Reject(Closure(Site, Hash, Captures(("factor", 1), ("counter", null)))));
        Assert.Contains("int was expected", Reject(Closure(Site, Hash, Captures(("factor", 1), ("counter", new PickledCell("text"))))));

        static string Reject(byte[] bytes) => Assert.Throws<UnpicklingException>(() => Pickle.Loads<Func<int, int>>(bytes)).Message;
    }

    [Fact]
    public void A_pinned_closure_runs_as_the_receiver_has_it()
    {
        var bytes = Pickle.Dumps(new PinnedClosure(PinnedClosure.First) { Width = 5 }.Delegate);
        Assert.Equal("5px", Load(PinnedClosure.First, bytes)());
        Assert.Equal("5px", Load(PinnedClosure.Second, bytes)());

        var newer = Pickle.Dumps(new PinnedClosure(PinnedClosure.Second) { Width = 5, Unit = "em" }.Delegate);
        Assert.Equal("5em", Load(PinnedClosure.Second, newer)());
        Assert.Equal("5px", Load(PinnedClosure.First, newer)());
    }

    [Fact]
    public void A_pinned_closure_needs_its_captures_unless_they_may_be_null()
    {
        var bytes = Pickle.Dumps(new PinnedClosure(PinnedClosure.First) { Width = 5 }.Delegate);
        var error = Assert.Throws<ClosureDriftException>(() => Load(PinnedClosure.Third, bytes));
        Assert.Equal(["height"], error.DifferingCaptures);
        Assert.Contains("'resize'", error.Message);
    }

    private static Func<string> Load(ClosureShape build, byte[] bytes)
    {
        ClosureTestRegistry.Pinned = build;
        try
        {
            return Pickle.Loads<Func<string>>(bytes);
        }
        finally
        {
            ClosureTestRegistry.Pinned = null;
        }
    }
}
