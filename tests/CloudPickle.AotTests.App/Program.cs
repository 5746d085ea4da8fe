using CloudPickle;
using CloudPickle.AotTests.App;
using CloudPickle.Testing;

switch (args)
{
    case ["dump-closures"]:
        Exchange.Dump();
        return;
    case ["run-closures", var file]:
        Exchange.Run(file);
        return;
}

foreach (var testCase in TestCases.All)
{
    for (var protocol = 0; protocol <= 5; protocol++)
    {
        Line.Print(testCase.Name, protocol, testCase.RoundTrip);
    }

    Line.Print(testCase.Name + " untyped", 5, protocol => Untyped.RoundTrip(testCase.Dump(protocol)));
    Line.Print(testCase.Name + " inspected", 5, protocol => Inspected.Describe(testCase.Dump(protocol)));
}

foreach (var closure in ClosureCases.All)
{
    Line.Print("closure: " + closure.Name, 5, closure.RoundTrip);
}

// The one place that the shared list cannot have.
var offset = 40;
var topLevel = ClosureCase.Create("in top-level statements", () => Pickle.Closure((int x) => x + offset), f => f(2));
Line.Print("closure: " + topLevel.Name, 5, topLevel.RoundTrip);

Line.Print("type that only generic code names", 5, Composition.Refused);

foreach (var protocol in new[] { 2, 5 })
{
    Line.Print("a million objects in each other", protocol, Depth.OfObjects);
    Line.Print("a million containers in each other", protocol, Depth.OfContainers);
    Line.Print("a million lists for a type of two", protocol, Depth.OfAnotherType);
}
