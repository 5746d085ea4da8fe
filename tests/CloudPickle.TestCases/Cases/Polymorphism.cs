using Cases;

namespace CloudPickle.Testing;

internal static class Polymorphism
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create<Shape>("Shape circle", () => new Circle { Label = "round", Radius = 2 }),
        TestCase.Create<Shape>("Shape square", () => new Square { Label = "even", Side = 2 }),
        TestCase.Create<IPet>("IPet dog", () => new Dog { Name = "Rex" }),
        TestCase.Create<IPet>("IPet fish", () => new Fish("Wanda", 2)),
        TestCase.Create<Order>("Order urgent", () => new UrgentOrder { Id = 1, Deadline = new(2025, 6, 1) }),
        TestCase.Create<Person>("Person employee", () => new Employee("Ada", "Lovelace", "Analytical") { Manager = new("Charles", "Babbage") }),
        TestCase.Create<object>("object Customer", () => new Customer { Id = 3 }),
        TestCase.Create("Household", () =>
        {
            var rex = new Dog { Name = "Rex" };
            rex.Friend = new Dog { Name = "Fido", Friend = rex };
            return new Household
            {
                Pets = [rex, new Fish("Wanda", 1), rex.Friend],
                Sign = new Square { Side = 1 },
                Tiles = [new Circle { Radius = 1 }, new Square { Side = 2 }],
                Order = new UrgentOrder { Id = 4 },
            };
        }),
        TestCase.Create("Anything", () => new Anything
        {
            First = new Customer { Id = 1 },
            Second = Weekday.Sunday,
            Rest = [1, "two", 3.0, null, 4.50m, new Vector(1, 2), true],
        }),
    ];
}
