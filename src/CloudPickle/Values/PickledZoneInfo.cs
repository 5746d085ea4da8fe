namespace CloudPickle;

/// <summary>Python's <c>zoneinfo.ZoneInfo</c>: the key of an IANA time zone. The zone's data is not looked up.</summary>
/// <remarks>Immutable and thread-safe. Equal to another with the same key.</remarks>
public sealed class PickledZoneInfo : IEquatable<PickledZoneInfo>
{
    /// <summary>A zone by its key.</summary>
    /// <param name="key">The IANA key, for instance <c>Europe/Paris</c>; not checked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public PickledZoneInfo(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
    }

    /// <summary>The IANA key.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public bool Equals(PickledZoneInfo? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledZoneInfo);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <summary>The zone as Python's <c>repr</c> prints it.</summary>
    /// <returns>For instance <c>zoneinfo.ZoneInfo(key='Europe/Paris')</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
