using Cases;

namespace CloudPickle.Testing;

internal static class Construction
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("Guarded", () => Guarded.Create().Note("one").Note("two")),
        TestCase.Create("ReadonlyFields", () => new ReadonlyFields(5)),
        TestCase.Create("BestMatch", () => new BestMatch(3, 4, "rectangle") { Extra = "extra" }),
        TestCase.Create("ChosenConstructor", () => ChosenConstructor.Make("here", 9)),
        TestCase.Create("ConstructorDefaults", () => new ConstructorDefaults()),
        TestCase.Create("ConstructorDefaults set", () => new ConstructorDefaults(1, "t", Weekday.Monday, 2, 'c', 3, 4, "n")),
        TestCase.Create("RequiredMembers", () => new RequiredMembers { Name = "n", Count = 2, Comment = "c" }),
        TestCase.Create("InitOnly", () => new InitOnly { Number = 5, Words = ["a", "b"], Items = { 1, 2 } }),
        TestCase.Create("FreeRing", Graphs.FreeRing),
    ];
}
