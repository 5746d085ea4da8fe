using System.Net.Mail;
using Cases;

namespace CloudPickle.Testing;

internal static class Protocols
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("surrogate", () => new Money(12.50m, "CHF")),
        TestCase.Create<object>("surrogate behind object", () => new Money(0.01m, "EUR")),
        TestCase.Create("surrogates keep aliases", () =>
        {
            var price = new Money(1, "EUR");
            return new List<Money> { price, price, new(1, "EUR") };
        }),
        TestCase.Create("reducer of somebody else's type", () => new MailAddress("ada@example.org", "Ada")),
        TestCase.Create<object>("somebody else's type behind object", () => new MailAddress("bob@example.org")),
        TestCase.Create("reducers of members", () => new Swatch(0xff8000, 1) { Shadow = 0x333333 }.Named("orange", "dark")),
        TestCase.Create("open reducer", () => new Wrapped<int>(5)),
        TestCase.Create("open reducer in an open reducer", () => new Wrapped<Wrapped<string>>(new("x"))),
        TestCase.Create("state of its own", () => Relative.Pair("Ada", "Bob")),
        TestCase.Create("state of a struct", () => new List<Tally> { Tally.Of(3), Tally.Of(0) }),
        TestCase.Create("reduction", () => new Basket("Ada", 3).With("fragile", new Customer { Id = 1 }, ("tea", 1.5m), ("cup", 2m))),
        TestCase.Create<object>("reduction behind object", () => new Basket("Bob")),
        TestCase.Create("reduction of a struct", () => new List<Degrees> { new(90), new(0) }),
        TestCase.Create("reductions keep aliases", () =>
        {
            var basket = new Basket("Ada");
            return new List<Basket> { basket, basket, new("Ada") };
        }),
    ];
}
