using Cases;

namespace CloudPickle.Testing;

internal static class Times
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("DateTime", () => new DateTime(2024, 2, 29, 13, 14, 15, 678, 901)),
        TestCase.Plain("DateTime min", () => DateTime.MinValue),
        TestCase.Create("DateTime max", () => DateTime.MaxValue),
        TestCase.Plain("DateTime utc", () => new DateTime(2024, 2, 29, 13, 14, 15, DateTimeKind.Utc)),
        TestCase.Create("DateTime local", () => new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Local)),
        TestCase.Create("DateTime 100 ns", () => new DateTime(2024, 2, 29, 13, 14, 15, 678, 901).AddTicks(7)),
        TestCase.Create("DateTime utc 100 ns", () => DateTime.SpecifyKind(new DateTime(2024, 2, 29).AddTicks(1), DateTimeKind.Utc)),
        TestCase.Plain("DateTimeOffset", () => new DateTimeOffset(2024, 2, 29, 13, 14, 15, new TimeSpan(5, 30, 0))),
        TestCase.Plain("DateTimeOffset negative", () => new DateTimeOffset(2024, 2, 29, 13, 14, 15, new TimeSpan(-8, 0, 0))),
        TestCase.Plain("DateTimeOffset zero", () => new DateTimeOffset(2024, 2, 29, 13, 14, 15, TimeSpan.Zero)),
        TestCase.Create("DateTimeOffset 100 ns", () => new DateTimeOffset(2024, 2, 29, 13, 14, 15, new TimeSpan(14, 0, 0)).AddTicks(9)),
        TestCase.Plain("DateOnly", () => new DateOnly(1999, 12, 31)),
        TestCase.Plain("TimeOnly", () => new TimeOnly(23, 59, 59, 999, 999)),
        TestCase.Create("TimeOnly 100 ns", () => new TimeOnly(864_000_000_000 - 1)),
        TestCase.Plain("TimeSpan", () => new TimeSpan(3, 4, 5, 6, 7, 8)),
        TestCase.Plain("TimeSpan negative", () => TimeSpan.FromMicroseconds(-1)),
        TestCase.Create("TimeSpan 100 ns", () => TimeSpan.FromTicks(-1)),
        TestCase.Create("TimeSpan max", () => TimeSpan.MaxValue),
        TestCase.Create("TimeSpan min", () => TimeSpan.MinValue),
        TestCase.Create("Moments", () => new Moments
        {
            Unspecified = new DateTime(2000, 1, 1).AddTicks(3),
            Utc = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(5),
            Local = new DateTime(2000, 6, 1, 12, 0, 0, DateTimeKind.Local),
            Offset = new DateTimeOffset(2000, 1, 1, 0, 0, 0, new TimeSpan(-3, -30, 0)).AddTicks(1),
            Date = new DateOnly(2000, 1, 1),
            Time = new TimeOnly(1, 2, 3).Add(TimeSpan.FromTicks(4)),
            Span = TimeSpan.FromTicks(123_456_789),
        }),
        TestCase.Create("List<DateTime> 100 ns", () => new List<DateTime> { new(1), new(2, DateTimeKind.Utc), new(10) }),
        TestCase.Create("Dictionary<DateTime, TimeSpan> 100 ns", () => new Dictionary<DateTime, TimeSpan>
        {
            [new(1)] = new(1),
            [new(2)] = new(-2),
        }),
        TestCase.Create("object DateTime 100 ns", () => (object)new DateTime(2024, 1, 1).AddTicks(1)),
    ];
}
