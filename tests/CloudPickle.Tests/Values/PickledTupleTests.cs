using System.Runtime.CompilerServices;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledTupleTests
{
    [Fact]
    public void A_list_or_tuple_is_one_item()
    {
        var list = new List<object?> { 1, 2 };
        Assert.Same(list, Assert.Single(new PickledTuple(list)));
        var inner = new PickledTuple(1, 2);
        Assert.Same(inner, Assert.Single(new PickledTuple(inner)));
        Assert.Equal(inner, PickledTuple.FromSequence(list));
        Assert.Throws<ArgumentNullException>(() => new PickledTuple((object?[])null!));
    }

    [Fact]
    public void The_items_are_copied()
    {
        string[] items = ["a", "b"];
        var tuple = new PickledTuple(items);
        items[0] = "changed";
        tuple.SetItem(1, 5);
        Assert.Equal(["a", 5], tuple);
    }

    [Fact]
    public void Collection_expressions_and_ITuple_work()
    {
        PickledTuple tuple = [1, "a", null];
        PickledTuple empty = [];
        Assert.Same(PickledTuple.Empty, empty);
        Assert.Equal("(1, 'a', None)", tuple.ToString());
        Assert.Equal("a", ((ITuple)tuple)[1]);
        Assert.True(tuple is (1, "a", null));
        Assert.Throws<IndexOutOfRangeException>(() => tuple[3]);
    }
}
