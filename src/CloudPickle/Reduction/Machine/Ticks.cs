namespace CloudPickle.Reduction.Machine;

/// <summary>
/// The 100 ns digit of .NET's times. Python counts microseconds, so the digit is written after the value as an integer that is
/// pushed and popped at once: Python's machine ignores it, ours adds it.
/// </summary>
internal static class Ticks
{
    /// <summary>The time with the digit, or null when the value is no time or has such a digit already.</summary>
    public static object? TryAdd(object? value, int ticks) => value switch
    {
        DateTime time when time.Ticks % TimeSpan.TicksPerMicrosecond == 0 => time.AddTicks(ticks),
        DateTimeOffset time when time.Ticks % TimeSpan.TicksPerMicrosecond == 0 => time.AddTicks(ticks),
        TimeOnly time when time.Ticks % TimeSpan.TicksPerMicrosecond == 0 => new TimeOnly(time.Ticks + ticks),
        TimeSpan span when span.Ticks % TimeSpan.TicksPerMicrosecond == 0 && span.Ticks <= long.MaxValue - ticks => new TimeSpan(span.Ticks + ticks),
        PickledTimeDelta delta when delta.Ticks + ticks >= long.MinValue && delta.Ticks + ticks <= long.MaxValue => new TimeSpan((long)(delta.Ticks + ticks)),
        PickledDateTime { SubMicrosecondTicks: 0 } time => new PickledDateTime(time.DateTime, time.TimeZone, time.Fold) { SubMicrosecondTicks = ticks },
        _ => null,
    };
}
