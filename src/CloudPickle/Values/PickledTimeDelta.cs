namespace CloudPickle;

/// <summary>
/// Python's <c>datetime.timedelta</c>, for durations that <see cref="TimeSpan"/> cannot hold: up to 999 999 999 days.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Normalised as in Python: only <see cref="Days"/> can be negative, so -1 microsecond is
/// -1 day, 86399 seconds and 999999 microseconds.
/// </remarks>
public sealed class PickledTimeDelta : IEquatable<PickledTimeDelta>, IComparable<PickledTimeDelta>
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>A duration that is the sum of its parts, each of any sign and size.</summary>
    /// <param name="days">Days.</param>
    /// <param name="seconds">Seconds.</param>
    /// <param name="microseconds">Microseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The normalised days are not between -999999999 and 999999999.</exception>
    public PickledTimeDelta(long days, long seconds = 0, long microseconds = 0)
        : this(((Int128)days * MicrosecondsPerDay) + ((Int128)seconds * 1_000_000) + microseconds)
    {
    }

    private PickledTimeDelta(Int128 microseconds)
    {
        var (days, rest) = Int128.DivRem(microseconds, MicrosecondsPerDay);
        if (rest < 0)
        {
            days--;
            rest += MicrosecondsPerDay;
        }

        if (days < -999_999_999 || days > 999_999_999)
        {
            throw new ArgumentOutOfRangeException(
                nameof(days), days, "A timedelta holds at most 999999999 days in either direction.");
        }

        (Days, Seconds, Microseconds) = ((int)days, (int)((long)rest / 1_000_000), (int)((long)rest % 1_000_000));
    }

    /// <summary>Days, from -999999999 to 999999999.</summary>
    public int Days { get; }

    /// <summary>Seconds, from 0 to 86399.</summary>
    public int Seconds { get; }

    /// <summary>Microseconds, from 0 to 999999.</summary>
    public int Microseconds { get; }

    /// <summary>The duration in units of 100 ns.</summary>
    internal Int128 Ticks =>
        ((((Int128)Days * MicrosecondsPerDay) + ((long)Seconds * 1_000_000) + Microseconds) * TimeSpan.TicksPerMicrosecond);

    /// <summary>Converts when the duration is within <see cref="TimeSpan"/>'s range of about 10 675 199 days.</summary>
    /// <param name="value">The duration, or zero.</param>
    /// <returns>True when it fits; nothing is lost then.</returns>
    public bool TryToTimeSpan(out TimeSpan value)
    {
        var ticks = Ticks;
        var fits = ticks >= long.MinValue && ticks <= long.MaxValue;
        value = fits ? new TimeSpan((long)ticks) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(PickledTimeDelta? other) => other is null ? 1 : Ticks.CompareTo(other.Ticks);

    /// <inheritdoc/>
    public bool Equals(PickledTimeDelta? other) => other is not null && Ticks == other.Ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledTimeDelta);

    /// <inheritdoc/>
    public override int GetHashCode() => PythonHash.ToInt32(PythonHash.Of(this));

    /// <summary>The duration as Python's <c>repr</c> prints it.</summary>
    /// <returns>For instance <c>datetime.timedelta(days=-1, seconds=86399, microseconds=999999)</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
