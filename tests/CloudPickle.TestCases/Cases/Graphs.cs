using Cases;

namespace CloudPickle.Testing;

internal static class Graphs
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("aliases in a list", () =>
        {
            var customer = new Customer { Id = 1, Name = "Ada" };
            return new List<Customer?> { customer, customer, null, new() { Id = 1, Name = "Ada" }, customer };
        }),
        TestCase.Create("aliases of lists", () =>
        {
            var shared = new List<int> { 1, 2 };
            return new List<List<int>> { shared, shared, new() { 1, 2 } };
        }),
        TestCase.Create("aliases of arrays", () =>
        {
            var shared = new[] { 1, 2 };
            return new Dictionary<string, int[]> { ["a"] = shared, ["b"] = shared };
        }),
        TestCase.Create("tree keeps no aliases", () => new LeafPair { Left = new() { Name = "l", Next = new() { Name = "n" } }, Right = new() { Name = "l" } }),
        TestCase.Create("aliases of members", () =>
        {
            var customer = new Customer { Id = 5 };
            return new LeafPair { LeftCustomer = customer, RightCustomer = customer };
        }),
        TestCase.Create("cycle to itself", () =>
        {
            var node = new Node { Name = "self" };
            node.Next = node;
            node.Other = node;
            node.Links.Add(node);
            node.ByName["self"] = node;
            return node;
        }),
        TestCase.Create("cycle of two", () =>
        {
            var first = new Node { Name = "first" };
            first.Next = new Node { Name = "second", Next = first, Other = new List<object?> { first } };
            return first;
        }),
        TestCase.Create("cycle of constructed objects through setters", () =>
        {
            var ada = new Colleague("Ada");
            ada.Peer = new Colleague("Bob") { Peer = ada };
            return ada;
        }),
        TestCase.Create("cycle through a setter and a constructor", () =>
        {
            var department = new Department("research");
            department.Head = new Worker("Ada", department);
            department.Staff = [department.Head, new Worker("Bob", department)];
            return department;
        }),
        TestCase.Create("random graph", () => RandomGraph.Make(7, 30)),
        TestCase.Create("collections in a cycle", () =>
        {
            var wheel = new Wheel();
            wheel.Wheels.Add(wheel);
            wheel.Row = [wheel, new Wheel { Wheels = wheel.Wheels }, wheel];
            wheel.Pair = (wheel, 1);
            return wheel;
        }),
        TestCase.Create("collections that hold themselves", () =>
        {
            var wheel = new Wheel();
            wheel.Self.Add(wheel.Self);
            wheel.Map["self"] = wheel.Map;
            return wheel;
        }),
        TestCase.Create("equal but distinct", () => new List<Customer?> { new() { Id = 1 }, new() { Id = 1 }, new() { Id = 1 } }),
        TestCase.Create("FreeRing list", () => new List<FreeRing> { FreeRing() }),
    ];

    public static FreeRing FreeRing()
    {
        var rings = new List<FreeRing>();
        var ring = new FreeRing(new FreeRingHolder(rings)) { Note = "ring" };
        rings.Add(ring);
        return ring;
    }
}
