namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The state bytes of Python's <c>datetime</c> classes: year (2), month, day, hour, minute, second, microsecond (3), big-endian. The highest
/// bit of the month (of the hour in a <c>time</c>) is the fold.
/// </summary>
internal static class MomentState
{
    public const int DateLength = 4;
    public const int TimeLength = 6;
    public const int DateTimeLength = 10;
    private const byte FoldBit = 0x80;

    /// <summary>Copies a state: bytes, or the Latin-1 text that Python 2's str becomes.</summary>
    public static bool TryCopy(object? value, Span<byte> state)
    {
        if (value is byte[] bytes)
        {
            return bytes.Length == state.Length && bytes.AsSpan().TryCopyTo(state);
        }

        if (value is not string text || text.Length != state.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > byte.MaxValue)
            {
                return false;
            }

            state[i] = (byte)text[i];
        }

        return true;
    }

    public static void WriteDate(Span<byte> state, DateOnly date)
    {
        state[0] = (byte)(date.Year >> 8);
        state[1] = (byte)date.Year;
        state[2] = (byte)date.Month;
        state[3] = (byte)date.Day;
    }

    public static void WriteTime(Span<byte> state, long ticks)
    {
        var time = new TimeSpan(ticks);
        var microsecond = (int)(ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        state[0] = (byte)time.Hours;
        state[1] = (byte)time.Minutes;
        state[2] = (byte)time.Seconds;
        state[3] = (byte)(microsecond >> 16);
        state[4] = (byte)(microsecond >> 8);
        state[5] = (byte)microsecond;
    }

    public static void SetFold(ref byte position) => position |= FoldBit;

    /// <summary>Takes the fold out of the byte that carries it.</summary>
    public static bool TakeFold(ref byte position)
    {
        var fold = (position & FoldBit) != 0;
        position &= unchecked((byte)~FoldBit);
        return fold;
    }

    /// <summary>Reads a date; false when there is no such day.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> state, out DateOnly date) =>
        TryMakeDate((state[0] << 8) | state[1], state[2], state[3], out date);

    /// <summary>Reads a time of day in ticks; false when there is no such time.</summary>
    public static bool TryReadTime(ReadOnlySpan<byte> state, out long ticks) =>
        TryMakeTime(state[0], state[1], state[2], (state[3] << 16) | (state[4] << 8) | state[5], out ticks);

    public static bool TryMakeDate(long year, long month, long day, out DateOnly date)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month);
        date = exists ? new DateOnly((int)year, (int)month, (int)day) : default;
        return exists;
    }

    public static bool TryMakeTime(long hour, long minute, long second, long microsecond, out long ticks)
    {
        ticks = 0;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || microsecond is < 0 or > 999_999)
        {
            return false;
        }

        ticks = (((hour * 60) + minute) * 60 + second) * TimeSpan.TicksPerSecond + (microsecond * TimeSpan.TicksPerMicrosecond);
        return true;
    }
}
