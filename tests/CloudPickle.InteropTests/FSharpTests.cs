using Cases.FSharp;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace CloudPickle.InteropTests;

/// <summary>Types of F#, with the reducers of CloudPickle.FSharp.</summary>
public class FSharpTests
{
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
    public void A_union_comes_back_from_Python_as_its_case()
    {
        var shapes = ListModule.OfArray([Shape.NewCircle(1.5), Shape.Nothing, Shape.NewSquare(2)]);
        var pickles = PythonRecords.Read(Peer.Python.Ask("dump-unions"), 1).Select(record => record[0]).ToList();

        Assert.Equal(PickleOptions.HighestProtocol + 1, pickles.Count);
        foreach (var pickle in pickles)
        {
            Assert.Equal(shapes, Pickle.Loads<FSharpList<Shape>>(pickle));
            var untyped = Assert.IsType<List<object?>>(Pickle.Loads<object>(pickle));
            Assert.Equal(shapes, untyped.Cast<Shape>());
            Assert.Same(Shape.Nothing, untyped[1]);
        }
    }

    [Fact]
    public void A_union_may_have_been_called_something_else()
    {
        var pickle = Pickle.Dumps(Samples.expression, new PickleOptions { Protocol = 2 });
        var former = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(pickle).Replace("Expression", "Term", StringComparison.Ordinal));
        Assert.Equal(Samples.expression, Pickle.Loads<Expression>(former));
    }

    [Fact]
    public void A_union_that_only_generic_code_closes_is_found_by_its_definition()
    {
        var tree = Tree<List<double>>.NewNode(Tree<List<double>>.Leaf, [1.5], Tree<List<double>>.Leaf);
        var copy = RoundTrip(tree);
        Assert.Equal([1.5], Assert.IsType<Tree<List<double>>.Node>(copy).value);
        Assert.IsType<Tree<List<double>>.Node>(RoundTrip<object>(tree));

        static T RoundTrip<T>(T value) => Pickle.Loads<T>(Pickle.Dumps(value));
    }

    [Fact]
    public void A_union_may_be_nested_more_deeply_than_the_stack()
    {
        // Eleven bytes for each object, which takes half a kilobyte while it waits for the one inside it.
        var options = new UnpickleOptions { Limits = PickleLimits.Default with { MaxExpansion = 256 } };
        var copy = Pickle.Loads<Expression>(Pickle.Dumps(Samples.deepExpression(1_000_000)), options);
        Assert.Equal(1_000_000, Samples.depthOf(copy));
    }

    [Fact]
    public void A_case_without_its_field_is_an_error_that_names_both()
    {
        var pickle = System.Text.Encoding.Latin1.GetBytes("\u0080\u0004\u008c\u000cfsharp_cases\u008c\u000cShape.Circle\u0093)\u0081}b.");
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Shape>(pickle));
        Assert.Contains("'radius'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Shape", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_union_is_that_of_the_class_around_its_cases() =>
        Assert.Equal(typeof(Shape), Pickle.Loads<Type>(Pickle.Dumps(typeof(Shape))));

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
