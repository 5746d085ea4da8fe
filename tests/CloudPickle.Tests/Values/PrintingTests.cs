using System.Numerics;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PrintingTests
{
    public static TheoryData<object?, string> Samples => new()
    {
        // Right side: CPython 3.11's repr(), in brackets of a tuple of one item.
        { null, "None" },
        { true, "True" },
        { 1.0, "1.0" },
        { -0.0, "-0.0" },
        { 1e16, "1e+16" },
        { 123456789012345680.0, "1.2345678901234568e+17" },
        { 1234567890123456.0, "1234567890123456.0" },
        { 0.0001, "0.0001" },
        { 0.00001, "1e-05" },
        { 1.5e-7, "1.5e-07" },
        { 5e-324, "5e-324" },
        { 1.7976931348623157e308, "1.7976931348623157e+308" },
        { double.NegativeInfinity, "-inf" },
        { double.NaN, "nan" },
        { new BigInteger(-5), "-5" },
        { "it's", "\"it's\"" },
        { "a'b\"c\\\n", "'a\\'b\"c\\\\\\n'" },
        { "\u0001é€", "'\\x01é€'" },
        { new byte[] { 0, 65, 0xFF, 39 }, "b\"\\x00A\\xff'\"" },
        { 1.50m, "Decimal('1.50')" },
        { new DateOnly(2024, 2, 29), "datetime.date(2024, 2, 29)" },
        { new DateTime(2024, 2, 29, 1, 2, 0), "datetime.datetime(2024, 2, 29, 1, 2)" },
        { new PickledDateTime(new DateTime(2024, 2, 29, 1, 2, 3).AddMicroseconds(4), PickledTimeZone.Utc, true), "datetime.datetime(2024, 2, 29, 1, 2, 3, 4, fold=1, tzinfo=datetime.timezone.utc)" },
        { new TimeOnly(1, 2, 3), "datetime.time(1, 2, 3)" },
        { TimeSpan.FromMicroseconds(-1), "datetime.timedelta(days=-1, seconds=86399, microseconds=999999)" },
        { TimeSpan.Zero, "datetime.timedelta(0)" },
        { TimeSpan.MinValue, "datetime.timedelta(days=-10675200, seconds=76314, microseconds=522420)" },
        { new PickledTimeZone(TimeSpan.FromHours(-8), "PST"), "datetime.timezone(datetime.timedelta(days=-1, seconds=57600), 'PST')" },
        { new PickledZoneInfo("Europe/Paris"), "zoneinfo.ZoneInfo(key='Europe/Paris')" },
        { new PickledByteArray([97]), "bytearray(b'a')" },
        { new List<object?> { 1, "a" }, "[1, 'a']" },
        { PickledTuple.Empty, "()" },
        { Guid.Empty, "UUID('00000000-0000-0000-0000-000000000000')" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Values_print_as_in_Python(object? value, string expected) =>
        Assert.Equal($"({expected},)", new PickledTuple([value]).ToString());

    [Fact]
    public void Objects_print_their_recipe()
    {
        var value = new PickledObject(PickledObjectKind.NewObject, new PickledGlobal("shop", "Order"), [1]);
        value.SetState(new PickledDictionary { ["self"] = value });
        Assert.Equal("shop.Order(1) state {'self': shop.Order(...)}", value.ToString());
    }

    [Fact]
    public void Cycles_and_depth_are_cut_off()
    {
        var list = new List<object?>();
        list.Add(list);
        Assert.Equal("([[...]],)", new PickledTuple([list]).ToString());

        object deep = PickledTuple.Empty;
        for (var i = 0; i < 1_000_000; i++)
        {
            deep = new PickledTuple(deep);
        }

        Assert.Equal("(((((((((...),),),),),),),),)", deep.ToString());
    }

    [Fact]
    public void Any_node_can_be_a_time_zone()
    {
        var zone = new PickledObject(PickledObjectKind.NewObject, new PickledGlobal("dateutil.tz", "tzlocal"), [1]);
        Assert.Equal(
            "datetime.time(1, 0, tzinfo=dateutil.tz.tzlocal(1))", new PickledTime(new TimeOnly(1, 0), zone).ToString());

        object deep = zone;
        for (var i = 0; i < 100_000; i++)
        {
            deep = new PickledDateTime(DateTime.UnixEpoch, deep);
        }

        Assert.EndsWith("tzinfo=...)))))))))", deep.ToString(), StringComparison.Ordinal);
        Assert.Equal(deep.GetHashCode(), deep.GetHashCode());
        Assert.NotEqual(deep, new PickledDateTime(DateTime.UnixEpoch, new PickledDateTime(DateTime.UnixEpoch, zone)));
    }

    [Fact]
    public void Long_values_are_cut_off()
    {
        object wide = "x";
        for (var i = 0; i < 30; i++)
        {
            wide = new PickledTuple(wide, wide, wide, wide, wide, wide, wide, wide);
        }

        object?[] samples =
        [
            wide,
            new PickledTuple([new string('x', 1_000_000)]),
            new PickledTuple([BigInteger.One << 4_000_000]),
            new PickledSet(Enumerable.Range(0, 100_000).Select(i => (object?)i)),
            new PickledFrozenSet(Enumerable.Range(0, 1000).Select(i => (object?)new string('\u0001', 1000 + i))),
            new PickledGlobal(new string('m', 1_000_000), "x"),
            new PickledObject(PickledObjectKind.Reduce, new PickledTuple([.. Enumerable.Repeat<object?>(new byte[1000], 1000)]), PickledTuple.Empty),
        ];
        foreach (var sample in samples)
        {
            Assert.InRange(sample!.ToString()!.Length, 3, 4096);
        }

        Assert.Equal(200, new PickledSet(Enumerable.Range(0, 100_000).Select(i => (object?)i)).ToString().Count(c => c == ','));
    }

    [Fact]
    public void Unknown_types_are_named_and_not_called() =>
        Assert.Equal("(<CloudPickle.Tests.Values.PrintingTests+Hostile>,)", new PickledTuple(new Hostile()).ToString());

    private sealed class Hostile
    {
        public override string ToString() => throw new InvalidOperationException("called");
    }
}
