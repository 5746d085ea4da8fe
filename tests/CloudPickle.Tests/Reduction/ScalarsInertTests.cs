using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Data classes of Python's standard library that load as inert nodes although unknown names are rejected.</summary>
public sealed class ScalarsInertTests
{
    [Theory]
    [InlineData("c__builtin__\nxrange\n(K\u0001K\nK\u0002tR.", "builtins.range(1, 10, 2)")]
    [InlineData("cfractions\nFraction\n(K\u0003K\u0007tR.", "fractions.Fraction(3, 7)")]
    [InlineData("cpathlib\nPurePosixPath\n(V/\nVa\ntR.", "pathlib.PurePosixPath('/', 'a')")]
    [InlineData("ccollections\ndeque\n)R(K\u0001K\u0002e.", "collections.deque() items [1, 2]")]
    [InlineData("ccollections\nOrderedDict\n)R(Va\nK\u0001u.", "collections.OrderedDict() entries {'a': 1}")]
    [InlineData("ccollections\ndefaultdict\n(c__builtin__\nlong\ntR(Va\nK\u0001u.", "collections.defaultdict(builtins.int) entries {'a': 1}")]
    public void NodesLoadAndDumpAsTheyWere(string pickle, string expected)
    {
        var value = FromText<object?>(pickle);
        Assert.Equal(expected, Assert.IsType<PickledObject>(value).ToString());
        EachProtocol(options => Assert.Equal(expected, Pickle.Loads<object?>(Pickle.Dumps(value, options))!.ToString()));
    }

    [Theory]
    [InlineData("ccollections\ndeque\n)R(K\u0001K\u0002e.")]
    [InlineData("ccollections\ndeque\n((lK\u0003tR(K\u0001K\u0002e.")]
    [InlineData("ccollections\ndeque\n((K\u0001K\u0002lNtR.")]
    [InlineData("ccollections\ndeque\n((K\u0001ltR(K\u0002e.")]
    public void AListIsReadFromADeque(string pickle)
    {
        Assert.Equal([1, 2], FromText<List<int>>(pickle));
        Assert.Equal([1, 2], FromText<int[]>(pickle));
    }

    [Theory]
    [InlineData("ccollections\nOrderedDict\n)R(Va\nK\u0001Vb\nK\u0002u.")]
    [InlineData("ccollections\nOrderedDict\n(((Va\nK\u0001l(Vb\nK\u0002lltR.")]
    [InlineData("ccollections\nCounter\n(}(Va\nK\u0001Vb\nK\u0002utR.")]
    [InlineData("ccollections\ndefaultdict\n(c__builtin__\nlong\ntR(Va\nK\u0001Vb\nK\u0002u.")]
    public void ADictionaryIsReadFromItsPythonRelatives(string pickle) =>
        Assert.Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, FromText<Dictionary<string, int>>(pickle));

    [Fact]
    public void SharedNodesStayShared()
    {
        var lists = FromText<List<List<int>>>("(lccollections\ndeque\n)R(K\u0001ep0\nag0\na.");
        Assert.Same(lists[0], lists[1]);
    }

    [Theory]
    [InlineData("ccollections\nOrderedDict\n((K\u0001ltR.")]
    [InlineData("ccollections\nCounter\n(K\u0001tR.")]
    [InlineData("ccollections\nOrderedDict\n(((l(K\u0001lltR.")]
    public void BadArgumentsAreErrors(string pickle) => Assert.Throws<UnpicklingException>(() => FromText<Dictionary<string, int>>(pickle));

    [Fact]
    public void OtherNamesStayRejected() => Assert.Throws<UnpicklingException>(() => FromText<object?>("ccollections\nabc\n)R."));
}
