using Cases;
using Cases.Library;

namespace CloudPickle.Testing;

internal static class AnnotatedTypes
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("Customer", () => new Customer { Id = 1, Name = "Ada" }),
        TestCase.Create("Customer null", () => (Customer?)null),
        TestCase.Create("Order", () => Samples.Order()),
        TestCase.Create("List<Order>", () => new List<Order> { Samples.Order(), new UrgentOrder { Id = 9, Deadline = new(2025, 1, 1) } }),
        TestCase.Create("Empty", () => new Empty()),
        TestCase.Create("OneMember", () => new OneMember { Value = 5 }),
        TestCase.Create("Many", () => new Many
        {
            Rows = [.. Enumerable.Range(0, 300).Select(i => new[] { i, i * i })],
            Customers = [.. Enumerable.Range(0, 2200).Select(i => new Customer { Id = i, Name = "c" + i })],
        }),
        TestCase.Create("Point", () => new Point { X = 1, Y = -2 }),
        TestCase.Create("Point?", () => (Point?)new Point { X = 1, Y = -2 }),
        TestCase.Create("Vector", () => new Vector(1.5, -2.5)),
        TestCase.Create("MutablePair", () => new MutablePair("l", null) { Count = 3 }),
        TestCase.Create("Temperature", () => Temperature.FromCelsius(36.6)),
        TestCase.Create("Person", () => new Person("Ada", "Lovelace") { Age = 36, Friends = { new("Charles", "Babbage") } }),
        TestCase.Create("Primitives", Samples.Primitives),
        TestCase.Create("Primitives default", () => new Primitives()),
        TestCase.Create("OptionalPrimitives", Samples.OptionalPrimitives),
        TestCase.Create("OptionalPrimitives null", () => new OptionalPrimitives()),
        TestCase.Create("Enums", () => new Enums
        {
            SByte = SByteEnum.Lowest,
            Byte = ByteEnum.Highest,
            Int16 = Int16Enum.Lowest,
            UInt16 = UInt16Enum.Highest,
            Int32 = Weekday.Sunday,
            UInt32 = UInt32Enum.Highest,
            Int64 = Int64Enum.Highest,
            UInt64 = UInt64Enum.Highest,
            Access = Access.Read | Access.Write,
            Unannotated = UnannotatedEnum.Second,
            Bcl = DayOfWeek.Friday,
            ByDay = { [Weekday.Monday] = Access.Read, [Weekday.Sunday] = Access.None },
            Boxed = Weekday.Tuesday,
        }),
        TestCase.Create("Outer", () => new Outer
        {
            Content = new() { Depth = 2 },
            Kernel = new Outer.Inner.Core { Shade = Outer.Inner.Shade.Dark },
        }),
        TestCase.Create("Vault", () => new Vault().Hide("gold", 1).Hide("silver", 2)),
        TestCase.Create("Child", () =>
        {
            var child = new Child { Name = "Tim" };
            child.Plant(7);
            child.Mark("maths", 3);
            child.Swap("ball");
            return child;
        }),
        TestCase.Create("Report of another assembly's Document", () =>
        {
            var report = new Report { Title = "Q1", Pages = 12 };
            report.Revise("first");
            report.Revise("second");
            return report;
        }),
        TestCase.Create("Document", () => new Document { Title = "plain" }),
        TestCase.Create("ForeignPoint", () => new ForeignPoint { X = 1, Y = 2 }),
        TestCase.Create("ForeignRange", () => new ForeignRange(3, 4)),
        TestCase.Create("LibraryColor", () => LibraryColor.Green),
        TestCase.Create("Renamed", () => new Renamed { Number = 5, Class = "first" }),
        TestCase.Create("Product", () => new Product { Sku = "x-1", Price = 9.90m, Tags = { "new" } }),
        TestCase.Create("PublicFields", () => new PublicFields { @class = 1, Größe = "groß", Volatile = 3, _internal = 4 }),
        TestCase.Create("Internal", () => new Internal { Text = "t", Self = new() { Content = new() } }),
        TestCase.Create("Numbers", () => new Numbers
        {
            Money = 1.10m,
            Big = System.Numerics.BigInteger.Pow(3, 100),
            Complex = new(1, 2),
            Guid = new("00112233-4455-6677-8899-aabbccddeeff"),
            Special = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000),
        }),
        TestCase.Create("Texts", () => new Texts
        {
            Uri = new("relative/path", UriKind.Relative),
            Version = new(1, 2),
            Rune = new(0x1F600),
            Builder = new("text"),
        }),
    ];
}
