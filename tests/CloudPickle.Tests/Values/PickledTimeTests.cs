using CsCheck;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledTimeTests
{
    [Theory]
    [InlineData(0, 0, -1, -1, 86399, 999999)]
    [InlineData(0, -1, 0, -1, 86399, 0)]
    [InlineData(1, 86400, 1_000_000, 2, 1, 0)]
    [InlineData(-1, 86400, 0, 0, 0, 0)]
    [InlineData(999_999_999, 86399, 999_999, 999_999_999, 86399, 999_999)]
    [InlineData(-999_999_999, 0, 0, -999_999_999, 0, 0)]
    [InlineData(0, long.MaxValue / 100_000, 0, 1_067_519_911, 0, 0, false)]
    public void Durations_are_normalised_as_in_Python(
        long days, long seconds, long microseconds, int d, int s, int us, bool inRange = true)
    {
        if (!inRange)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeDelta(days, seconds, microseconds));
            return;
        }

        var value = new PickledTimeDelta(days, seconds, microseconds);
        Assert.Equal((d, s, us), (value.Days, value.Seconds, value.Microseconds));
    }

    [Fact]
    public void Durations_are_limited_as_in_Python()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeDelta(1_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeDelta(-999_999_999, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeDelta(long.MinValue, long.MinValue, long.MinValue));
    }

    [Fact]
    public void Durations_convert_to_TimeSpan_in_its_range() => Gen.Long.Sample(ticks =>
    {
        var span = new TimeSpan(ticks - (ticks % 10));
        var value = new PickledTimeDelta(0, 0, span.Ticks / 10);
        Assert.InRange(value.Seconds, 0, 86399);
        Assert.InRange(value.Microseconds, 0, 999_999);
        Assert.True(value.TryToTimeSpan(out var back));
        Assert.Equal(span, back);
        Assert.False(new PickledTimeDelta(10_675_200).TryToTimeSpan(out _));
        Assert.True(new PickledTimeDelta(-10_675_199).TryToTimeSpan(out _));
    });

    [Fact]
    public void Durations_order_by_length()
    {
        Assert.True(new PickledTimeDelta(0, 0, -1).CompareTo(new PickledTimeDelta(0)) < 0);
        Assert.True(new PickledTimeDelta(999_999_999).CompareTo(new PickledTimeDelta(999_999_998)) > 0);
        Assert.True(new PickledTimeDelta(0).CompareTo(null) > 0);
    }

    [Fact]
    public void Offsets_are_limited_to_a_day_and_whole_microseconds()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeZone(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeZone(TimeSpan.FromDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PickledTimeZone(new TimeSpan(1)));
        Assert.Equal(TimeSpan.FromMicroseconds(-1), new PickledTimeZone(TimeSpan.FromMicroseconds(-1)).Offset);
        Assert.Equal(PickledTimeZone.Utc, new PickledTimeZone(TimeSpan.Zero, "other name"));
    }

    [Fact]
    public void Times_hold_whole_microseconds_and_no_kind()
    {
        Assert.Throws<ArgumentException>(() => new PickledDateTime(new DateTime(1)));
        Assert.Throws<ArgumentException>(() => new PickledTime(new TimeOnly(1)));
        Assert.Equal(DateTimeKind.Unspecified, new PickledDateTime(DateTime.UnixEpoch).DateTime.Kind);
    }

    [Fact]
    public void Instants_near_the_ends_of_time_compare()
    {
        var east = new PickledDateTime(DateTime.MinValue, new PickledTimeZone(TimeSpan.FromHours(14)));
        var west = new PickledDateTime(DateTime.MinValue, new PickledTimeZone(TimeSpan.FromHours(-14)));
        Assert.NotEqual(east, west);
        Assert.Equal(east, new PickledDateTime(DateTime.MinValue.AddHours(1), new PickledTimeZone(TimeSpan.FromHours(15))));
    }
}
