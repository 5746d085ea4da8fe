using Cases;
using Cases.Derived;

namespace CloudPickle.Testing;

/// <summary>Annotated types that derive from classes of .NET's library.</summary>
internal static class DerivedTypes
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("Collection as base", () => new Basketful { Owner = "Ada" }),
        TestCase.Create("Collection as base, items", () => new Basketful { "pear", "fig" }),
        TestCase.Create("List as base, itself in it", () =>
        {
            var route = new Route { Name = "ring" };
            route.AddRange([1, "two", null, route, new List<object?> { route }]);
            return route;
        }),
        TestCase.Create<Route>("List as base of a base", () => new Detour(5) { "a", new Detour(6) }),
        TestCase.Create<object>("List as base behind object", () => new List<object> { new Detour(5) { "a" }, new Series<double> { 1.5 } }),
        TestCase.Create("generic List as base", () => new Series<int?> { 1, null, 3 }),
        TestCase.Create("Dictionary as base", () => new Rates { ["usd"] = 1.08m, ["GBP"] = 0.85m }),
        TestCase.Create("HashSet as base", () => new Palette { "red", "blue" }),
        TestCase.Create("Stack as base", () =>
        {
            var stack = new UndoStack { IsDirty = true };
            stack.Push("first");
            stack.Push("second");
            return stack;
        }),
        TestCase.Create("Queue as base", () =>
        {
            var queue = new Backlog { Limit = 3 };
            queue.Enqueue(new OrderLine("pen", 1, 2.50m));
            queue.Enqueue(new OrderLine("ink", 2, 4.10m));
            return queue;
        }),
        TestCase.Create("KeyedCollection as base", () => new Roster { new Customer { Name = "Ada" }, new Customer { Name = "Bob" } }),
        TestCase.Create("Exception as base", () => new PaymentFailed("no funds", 7) { Data = { ["try"] = 2 }, HelpLink = "https://example.org/7" }),
        TestCase.Create<Exception>("Exception as base, behind Exception", () => new PaymentFailed("no funds", 7, new TimeoutException("slow"))),
        TestCase.Create<Exception>("Exception as base of a base", () => new CardExpired("old card", 8, new(2025, 1, 31))),
        TestCase.Create<Exception>("ArgumentException as base", () => new WrongCurrency("XAU", "amount")),
        TestCase.Create("Exception as base, in a cycle", () =>
        {
            var failure = new WrongCurrency("XAG", "amount");
            failure.Data["self"] = new List<object?> { failure };
            return failure;
        }),
    ];
}
