using CloudPickle.AotTests.App;
using CloudPickle.Testing;

foreach (var testCase in TestCases.All)
{
    for (var protocol = 0; protocol <= 5; protocol++)
    {
        Line.Print(testCase.Name, protocol, testCase.RoundTrip);
    }

    Line.Print(testCase.Name + " untyped", 5, protocol => Untyped.RoundTrip(testCase.Dump(protocol)));
}

foreach (var closure in ClosureCases.All)
{
    Line.Print("closure: " + closure.Name, 5, closure.RoundTrip);
}
