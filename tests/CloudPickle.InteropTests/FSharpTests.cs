using Cases.FSharp;
using CloudPickle;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

[assembly: PicklableType(typeof(Money), Name = "fsharp_cases.Money")]
[assembly: PicklableType(typeof(Place), Name = "fsharp_cases.Place")]
[assembly: PicklableType(typeof(Invoice), Name = "fsharp_cases.Invoice")]
[assembly: PicklableType(typeof(Shape), Name = "fsharp_cases.Shape", With = typeof(CloudPickle.InteropTests.ShapeReducer))]

namespace CloudPickle.InteropTests;

/// <summary>Types of F#, with the reducers of CloudPickle.FSharp.</summary>
public class FSharpTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Records_come_back_with_everything_in_them(int protocol)
    {
        var options = new PickleOptions { Protocol = protocol };
        Assert.Equal(Samples.plain, Pickle.Loads<Invoice>(Pickle.Dumps(Samples.plain, options)));
        Assert.Equal(Samples.correction, Pickle.Loads<Invoice>(Pickle.Dumps(Samples.correction, options)));
    }

    [Fact]
    public void Collections_and_options_are_those_of_Python()
    {
        var list = ListModule.OfArray([1, 2]);
        AssertPythonSees("[1, 2]", Pickle.Dumps(list), answer => Assert.Equal(list, Pickle.Loads<FSharpList<int>>(answer)));
        AssertPythonSees("[]", Pickle.Dumps(FSharpList<string>.Empty), answer => Assert.Empty(Pickle.Loads<FSharpList<string>>(answer)));
        var map = new FSharpMap<string, FSharpOption<int>?>([Tuple.Create("b", default(FSharpOption<int>)), Tuple.Create<string, FSharpOption<int>?>("a", FSharpOption<int>.Some(1))]);
        AssertPythonSees("{'a': 1, 'b': None}", Pickle.Dumps(map), answer => Assert.Equal(map, Pickle.Loads<FSharpMap<string, FSharpOption<int>?>>(answer)));
        var set = new FSharpSet<int>([3, 3]);
        AssertPythonSees("frozenset({3})", Pickle.Dumps(set), answer => Assert.Equal(set, Pickle.Loads<FSharpSet<int>>(answer)));
        AssertPythonSees("2.5", Pickle.Dumps(FSharpOption<double>.Some(2.5)), answer => Assert.Equal(2.5, Pickle.Loads<FSharpOption<double>>(answer).Value));
        AssertPythonSees("None", Pickle.Dumps(FSharpOption<double>.None), answer => Assert.Null(Pickle.Loads<FSharpOption<double>?>(answer)));
        AssertPythonSees("'x'", Pickle.Dumps(FSharpValueOption<string>.NewValueSome("x")), answer => Assert.Equal("x", Pickle.Loads<FSharpValueOption<string>>(answer).Value));
        AssertPythonSees("None", Pickle.Dumps(FSharpValueOption<string>.ValueNone), answer => Assert.True(Pickle.Loads<FSharpValueOption<string>>(answer).IsValueNone));
    }

    [Fact]
    public void An_option_that_would_come_back_as_None_is_refused()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(FSharpOption<string?>.Some(null)));
        Assert.Contains("Some(null)", error.Message, StringComparison.Ordinal);
        Assert.Throws<PicklingException>(() => Pickle.Dumps(FSharpValueOption<string?>.NewValueSome(null)));
    }

    [Fact]
    public void A_union_travels_through_a_surrogate()
    {
        var shapes = ListModule.OfArray([Shape.NewCircle(1.5), Shape.Nothing, Shape.NewSquare(2)]);
        Assert.Equal(shapes, Pickle.Loads<FSharpList<Shape>>(Pickle.Dumps(shapes)));
    }

    [Fact]
    public void A_list_met_twice_is_one_list()
    {
        var list = ListModule.OfArray(["a", "b"]);
        var copy = Pickle.Loads<FSharpList<string>[]>(Pickle.Dumps(new[] { list, list }));
        Assert.Same(copy[0], copy[1]);
    }

    /// <summary>What Python calls it, and what comes back from Python.</summary>
    private static void AssertPythonSees(string expected, byte[] pickle, Action<byte[]> assertAnswer)
    {
        var records = new PythonRecords();
        records.Add("value", pickle);
        var answer = PythonRecords.Read(Peer.Python.Ask("describe-values", records), 2).Single();
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(answer[0]));
        assertAnswer(answer[1]);
    }
}
