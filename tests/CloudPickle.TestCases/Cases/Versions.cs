using Cases;

namespace CloudPickle.Testing;

internal static class Versions
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("extension data", () => new Contact
        {
            Name = "Ada",
            Rest = new() { ["Age"] = 36, ["Friend"] = new Customer { Id = 1 }, ["Tags"] = new List<object?> { "x", 1.5, null } },
        }),
        TestCase.Create("extension data that leads back", () =>
        {
            var contact = new Contact { Name = "loop" };
            contact.Rest = new() { ["Self"] = contact, ["Others"] = new List<object?> { contact } };
            return contact;
        }),
        TestCase.Create("no extension data", () => new Contact { Form = Form.Parcel }),
        TestCase.Create("nothing but extension data", () => new Remainder { Rest = new Dictionary<string, object?> { ["A"] = 1 } }),
        TestCase.Create("nothing at all", () => default(Remainder)),
        TestCase.Create("enums by name", () => new List<Form> { Form.Letter, Form.Parcel, (Form)5 }),
        TestCase.Create("Account", () => new Account(3, "CHF") { Owner = "Ada", Notes = [], Wide = Int128.MaxValue, Points = 5 }),
    ];
}
