namespace CloudPickle;

/// <summary>Python's <c>datetime.time</c> where <see cref="TimeOnly"/> does not hold all of it: a time zone or a fold.</summary>
/// <remarks>Immutable and thread-safe. Equality is Python's, with the limits of <see cref="PickledDateTime"/>.</remarks>
public sealed class PickledTime : IEquatable<PickledTime>
{
    /// <summary>A time of day.</summary>
    /// <param name="time">The time in whole microseconds.</param>
    /// <param name="timeZone">
    /// Null, a <see cref="PickledTimeZone"/>, a <see cref="PickledZoneInfo"/>, or the node of any other <c>tzinfo</c>.
    /// </param>
    /// <param name="fold">Whether it is the second occurrence of a repeated local time (PEP 495).</param>
    /// <exception cref="ArgumentException">The time is not in whole microseconds.</exception>
    public PickledTime(TimeOnly time, object? timeZone = null, bool fold = false)
    {
        if (time.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            throw new ArgumentException("Python's time holds whole microseconds.", nameof(time));
        }

        (Time, TimeZone, Fold) = (time, timeZone, fold);
    }

    /// <summary>The local time, in whole microseconds.</summary>
    public TimeOnly Time { get; }

    /// <summary>The <c>tzinfo</c>, or null for a naive value.</summary>
    public object? TimeZone { get; }

    /// <summary>Whether it is the second occurrence of a repeated local time.</summary>
    public bool Fold { get; }

    /// <inheritdoc/>
    public bool Equals(PickledTime? other) => PythonEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PickledTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PythonHash.ToInt32(PythonHash.Of(this));

    /// <summary>The value as Python's <c>repr</c> prints it.</summary>
    /// <returns>For instance <c>datetime.time(12, 30, fold=1)</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
