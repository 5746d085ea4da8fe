using Cases;
using Cases.Library;

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
        TestCase.Create<Notice>("abstract record", () => new Warning("mind", new Failure("gap", 3))),
        TestCase.Create<object>("object of an abstract record", () => new Failure("x", 1)),
        TestCase.Create<LibraryBase>("base of another assembly", () => new LocalDerived { Title = "t", Extra = 2 }),
        TestCase.Create("bases of another assembly", () => new List<LibraryBase> { new LocalDerived { Title = "a" }, new LibraryDerived { Title = "b", Pages = 3 } }),
        TestCase.Create<object>("closed generic behind object", () => new Box<Box<int>> { Content = new() { Content = 1 } }),
        TestCase.Create("object members of any shape", () => new Anything
        {
            First = new Box<int> { Content = 2 },
            Second = new Warning("w", null),
            Rest = [new Money(1, "EUR"), new Basket("b"), Form.Mail, Tally.Of(2)],
        }),
        TestCase.Create("Anything", () => new Anything
        {
            First = new Customer { Id = 1 },
            Second = Weekday.Sunday,
            Rest = [1, "two", 3.0, null, 4.50m, new Vector(1, 2), true],
        }),
    ];
}
