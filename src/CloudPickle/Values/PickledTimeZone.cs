namespace CloudPickle;

/// <summary>Python's <c>datetime.timezone</c>: a fixed offset from UTC, with an optional name.</summary>
/// <remarks>Immutable and thread-safe. Equal to another with the same offset, whatever the names, as in Python.</remarks>
public sealed class PickledTimeZone : IEquatable<PickledTimeZone>
{
    /// <summary>A fixed offset.</summary>
    /// <param name="offset">Local time minus UTC, in whole microseconds, strictly between -24 and 24 hours.</param>
    /// <param name="name">The name for <c>tzname()</c>, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range or not whole microseconds.</exception>
    public PickledTimeZone(TimeSpan offset, string? name = null)
    {
        if (offset.Duration() >= TimeSpan.FromDays(1) || offset.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), offset, "The offset must be in whole microseconds and strictly between -24 and 24 hours.");
        }

        (Offset, Name) = (offset, name);
    }

    /// <summary><c>datetime.timezone.utc</c>.</summary>
    public static PickledTimeZone Utc { get; } = new(TimeSpan.Zero);

    /// <summary>Local time minus UTC.</summary>
    public TimeSpan Offset { get; }

    /// <summary>The name, or null.</summary>
    public string? Name { get; }

    /// <inheritdoc/>
    public bool Equals(PickledTimeZone? other) => other is not null && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledTimeZone);

    /// <inheritdoc/>
    public override int GetHashCode() => PythonHash.ToInt32(PythonHash.Of(this));

    /// <summary>The zone as Python's <c>repr</c> prints it.</summary>
    /// <returns>For instance <c>datetime.timezone(datetime.timedelta(seconds=3600))</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
