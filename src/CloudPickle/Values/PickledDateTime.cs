namespace CloudPickle;

/// <summary>Python's <c>datetime.datetime</c> where no .NET type holds all of it: a named or IANA time zone, or a fold.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality is Python's: without a zone by date and time, with fixed offsets by instant, with
/// other zones by date, time and the same zone. The fold takes no part. What only Python's zone data could tell (two
/// different IANA zones at the same instant) counts as different.
/// </remarks>
public sealed class PickledDateTime : IEquatable<PickledDateTime>
{
    /// <summary>A date and time.</summary>
    /// <param name="dateTime">Date and time in whole microseconds; the kind is ignored.</param>
    /// <param name="timeZone">
    /// Null, a <see cref="PickledTimeZone"/>, a <see cref="PickledZoneInfo"/>, or the node of any other <c>tzinfo</c>.
    /// </param>
    /// <param name="fold">Whether it is the second occurrence of a repeated local time (PEP 495).</param>
    /// <exception cref="ArgumentException">The time is not in whole microseconds.</exception>
    public PickledDateTime(DateTime dateTime, object? timeZone = null, bool fold = false)
    {
        if (dateTime.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            throw new ArgumentException("Python's datetime holds whole microseconds.", nameof(dateTime));
        }

        (DateTime, TimeZone, Fold) = (DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified), timeZone, fold);
    }

    /// <summary>Date and local time, in whole microseconds, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime DateTime { get; }

    /// <summary>The <c>tzinfo</c>, or null for a naive value.</summary>
    public object? TimeZone { get; }

    /// <summary>Whether it is the second occurrence of a repeated local time.</summary>
    public bool Fold { get; }

    /// <summary>The digit below the microsecond that a .NET time had, 0 to 9; written and read beside the value.</summary>
    internal int SubMicrosecondTicks { get; init; }

    /// <inheritdoc/>
    public bool Equals(PickledDateTime? other) => PythonEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PickledDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PythonHash.ToInt32(PythonHash.Of(this));

    /// <summary>The value as Python's <c>repr</c> prints it.</summary>
    /// <returns>For instance <c>datetime.datetime(2024, 1, 31, 12, 0, fold=1)</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
