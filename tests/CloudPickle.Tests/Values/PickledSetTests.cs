using CsCheck;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledSetTests
{
    [Fact]
    public void The_first_of_equal_elements_stays_in_insertion_order()
    {
        var set = new PickledSet(["b", 1, null, true, 1.0, "a"]);
        Assert.Equal(["b", 1, null, "a"], set);
        Assert.IsType<int>(set.ElementAt(1));
        Assert.Equal("{'b', 1, None, 'a'}", set.ToString());
        Assert.Equal("set()", new PickledSet().ToString());
        Assert.Equal("frozenset({1})", new PickledFrozenSet([1, 1L]).ToString());
        Assert.Throws<ArgumentException>(() => set.Add(new PickledByteArray([])));
        Assert.Throws<ArgumentException>(() => new PickledFrozenSet([new List<object?>()]));
    }

    [Fact]
    public void Set_algebra_agrees_with_HashSet()
    {
        var elements = Gen.Int[0, 9].Array[0, 12];
        Gen.Select(elements, elements).Sample((x, y) =>
        {
            var boxed = y.Select(i => (object?)(double)i).ToArray();
            IEnumerable<object?>[] others = [boxed, new PickledSet(boxed), new PickledFrozenSet(boxed)];
            foreach (var other in others)
            {
                foreach (IReadOnlySet<object?> set in new IReadOnlySet<object?>[] { Set(), new PickledFrozenSet(Set()) })
                {
                    Assert.Equal(Model().IsSubsetOf(y), set.IsSubsetOf(other));
                    Assert.Equal(Model().IsSupersetOf(y), set.IsSupersetOf(other));
                    Assert.Equal(Model().IsProperSubsetOf(y), set.IsProperSubsetOf(other));
                    Assert.Equal(Model().IsProperSupersetOf(y), set.IsProperSupersetOf(other));
                    Assert.Equal(Model().Overlaps(y), set.Overlaps(other));
                    Assert.Equal(Model().SetEquals(y), set.SetEquals(other));
                }

                Check(s => s.UnionWith(other), m => m.UnionWith(y));
                Check(s => s.IntersectWith(other), m => m.IntersectWith(y));
                Check(s => s.ExceptWith(other), m => m.ExceptWith(y));
                Check(s => s.SymmetricExceptWith(other), m => m.SymmetricExceptWith(y));
            }

            HashSet<int> Model() => [.. x];

            PickledSet Set() => new(x.Select(i => (object?)i));

            void Check(Action<PickledSet> act, Action<HashSet<int>> expected)
            {
                var set = Set();
                var model = Model();
                act(set);
                expected(model);
                Assert.Equal(model.Order(), set.Select(e => Convert.ToInt32(e)).Order());
            }
        });
    }

    [Fact]
    public void Operations_with_itself_work()
    {
        var set = new PickledSet([1, 2]);
        set.UnionWith(set);
        set.IntersectWith(set);
        Assert.Equal(2, set.Count);
        set.ExceptWith(set);
        Assert.Empty(set);
        set.Add(1);
        set.SymmetricExceptWith(set);
        Assert.Empty(set);
    }

    [Fact]
    public void Frozen_sets_are_equal_whatever_their_order() => Gen.Int.Array[0, 30].Sample(items =>
    {
        var x = new PickledFrozenSet(items.Select(i => (object?)i));
        var y = new PickledFrozenSet(items.Reverse().Select(i => (object?)(double)i));
        Assert.Equal(x, y);
        Assert.Equal(x.GetHashCode(), y.GetHashCode());
        Assert.NotEqual(x, new PickledFrozenSet([.. x, "more"]));
    });
}
