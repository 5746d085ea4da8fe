using Xunit;

namespace CloudPickle.Tests.Closures;

public class CellTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_cell_keeps_its_value_and_its_identity(int protocol)
    {
        var cell = new Cell<int>(5);
        var bytes = Pickle.Dumps(new List<Cell<int>> { cell, cell, new(5) }, new PickleOptions { Protocol = protocol });
        var loaded = Pickle.Loads<List<Cell<int>>>(bytes);
        Assert.Equal(5, loaded[0].Value);
        Assert.Same(loaded[0], loaded[1]);
        Assert.NotSame(loaded[0], loaded[2]);
    }

    [Fact]
    public void An_untyped_cell_is_inert_and_dumps_back()
    {
        var bytes = Pickle.Dumps<object>(new Cell<string>("text"));
        var cell = Assert.IsType<PickledCell>(Pickle.Loads<object?>(bytes));
        Assert.True(cell.HasValue);
        Assert.Equal("text", cell.Value);
        Assert.Equal("<cell: a str>", cell.ToString());
        Assert.Equal(bytes, Pickle.Dumps(cell));
    }

    [Fact]
    public void A_cell_that_holds_itself_comes_back()
    {
        var cell = new Cell<object?>();
        cell.Value = new List<object?> { cell };
        var untyped = Assert.IsType<PickledCell>(Pickle.Loads<object?>(Pickle.Dumps(cell)));
        Assert.Same(untyped, Assert.IsType<List<object?>>(untyped.Value)[0]);
        Assert.Equal("<cell: a list>", untyped.ToString());
    }

    [Fact]
    public void A_typed_cell_that_a_closure_inside_it_shares_is_filled_in_the_end()
    {
        var cell = new Cell<Func<int, int>>();
        Func<int, int> self = null!;
        self = FactorialClosure.Wrap(n => n < 2 ? 1 : n * self(n - 1));
        var loaded = Pickle.Loads<Func<int, int>>(Pickle.Dumps(self));
        cell.Value = loaded;
        var again = Pickle.Loads<Cell<Func<int, int>>>(Pickle.Dumps(cell));
        Assert.Equal(24, again.Value(4));
        Assert.True(FactorialClosure.RefersToItself(again.Value));
    }

    [Fact]
    public void An_empty_cell_of_Python_is_an_unassigned_variable()
    {
        var bytes = Pickle.Dumps(new PickledCell());
        Assert.False(Assert.IsType<PickledCell>(Pickle.Loads<object?>(bytes)).HasValue);
        Assert.Equal(0, Pickle.Loads<Cell<int>>(bytes).Value);
    }

    [Fact]
    public void A_cell_that_Python_fills_by_its_argument_loads()
    {
        var node = new PickledObject(PickledObjectKind.Reduce, new PickledGlobal("types", "CellType"), new PickledTuple(7));
        Assert.Equal(7, Pickle.Loads<Cell<int>>(Pickle.Dumps(node)).Value);
    }

    [Fact]
    public void A_cell_takes_no_other_state()
    {
        var node = new PickledObject(PickledObjectKind.Reduce, new PickledGlobal("types", "CellType"), PickledTuple.Empty);
        node.SetState(new PickledTuple(1, 2, 3));
        Assert.Contains("cell_contents", Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Pickle.Dumps(node))).Message);
    }
}
