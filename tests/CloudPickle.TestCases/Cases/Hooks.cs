using Cases;

namespace CloudPickle.Testing;

internal static class Hooks
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("hooks before and after", () => Inventory.Filled(new Inventory(), new OrderLine("tea", 2, 3.5m))),
        TestCase.Create("hooks of a derived class", Depot.Sample),
        TestCase.Create<Inventory>("hooks of a run-time type", Depot.Sample),
        TestCase.Create("hook of a struct", () => new List<Interval> { new(1, 5), new(2, 2) }),
    ];
}
