using Cases.FSharp;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using FSharpSamples = Cases.FSharp.Samples;

namespace CloudPickle.Testing;

/// <summary>Collections, options, records and unions of F#, with the reducers of CloudPickle.FSharp.</summary>
internal static class FSharpTypes
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("FSharpList<int>", () => ListModule.OfArray([1, 2, 3])),
        TestCase.Plain("FSharpList<string>", () => ListModule.OfArray(["a", "b"])),
        TestCase.Plain("FSharpList<string> empty", () => FSharpList<string>.Empty),
        TestCase.Plain("FSharpMap<string, int>", () => new FSharpMap<string, int>([Tuple.Create("b", 2), Tuple.Create("a", 1)])),
        TestCase.Plain("FSharpSet<int>", () => new FSharpSet<int>([3, 1, 3])),
        TestCase.Plain("FSharpOption<double>", () => FSharpOption<double>.Some(2.5)),
        TestCase.Plain("FSharpOption<double> None", () => FSharpOption<double>.None),
        TestCase.Plain("FSharpValueOption<string>", () => FSharpValueOption<string>.NewValueSome("x")),
        TestCase.Plain("FSharpValueOption<string> None", () => FSharpValueOption<string>.ValueNone),
        TestCase.Create("F# record", () => FSharpSamples.plain()),
        TestCase.Create("F# record of records", () => FSharpSamples.correction()),
        TestCase.Create("F# union", () => Shape.NewCircle(1.5)),
        TestCase.Create("F# union, the other case", () => Shape.NewSquare(2)),
        TestCase.Create("F# union without fields", () => Shape.Nothing),
        TestCase.Create("F# union as object", () => new object[] { Shape.NewCircle(1.5), Shape.Nothing, Command.Wait, Reading.NewFailed("x"), Direction.North }),
        TestCase.Create("F# union of names", () => new[] { Direction.South, Direction.North, Direction.South }),
        TestCase.Create("F# union of one case", () => Weight.NewKilograms(80.5)),
        TestCase.Create("F# union of many cases", () => new[] { Command.NewStart(1), Command.Stop, Command.NewMove(2, -3), Command.NewSay("x"), Command.NewSay(null!), Command.Wait }),
        TestCase.Create("F# union that holds itself", () => FSharpSamples.expression),
        TestCase.Create("F# union, generic", () => FSharpSamples.tree(2)),
        TestCase.Create("F# union, struct", () => new[] { Reading.NewMeasured(2.5), Reading.NewFailed("no current"), Reading.Missing }),
        TestCase.Create("F# union, struct of one case", () => Id.NewId(5)),
        TestCase.Create("F# union with null as a case", () => new[] { Cell.Empty, Cell.NewFull(5) }),
        TestCase.Create("F# unions in a record", () => FSharpSamples.drawing),
        TestCase.Create("F# result", () => new[] { FSharpResult<int, string>.NewOk(5), FSharpResult<int, string>.NewError("x") }),
        TestCase.Create("F# choice", () => new[] { FSharpChoice<int, string>.NewChoice1Of2(5), FSharpChoice<int, string>.NewChoice2Of2("x") }),
        TestCase.Create("F# union met twice", () =>
        {
            var circle = Shape.NewCircle(1.5);
            return new[] { circle, circle, Shape.NewCircle(1.5), Shape.Nothing, Shape.Nothing };
        }),
    ];
}
