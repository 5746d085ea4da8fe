namespace CloudPickle.Reduction.Builtin;

/// <summary>What Python's time zones mean to .NET: offsets, and the zones of the system by their IANA keys.</summary>
internal static class ZoneOffsets
{
    public static bool IsUtc(object? zone) => zone switch
    {
        PickledTimeZone fixedZone => fixedZone.Offset == TimeSpan.Zero && fixedZone.Name is null or "UTC",
        PickledZoneInfo zoneInfo => zoneInfo.Key is "UTC" or "Etc/UTC",
        _ => false,
    };

    /// <summary>The offset at a local time, with Python's rules for repeated and skipped times (PEP 495).</summary>
    /// <exception cref="UnpicklingException">The zone is unknown.</exception>
    public static TimeSpan At(Unpickler unpickler, PickledDateTime time) => time.TimeZone switch
    {
        PickledTimeZone fixedZone => fixedZone.Offset,
        PickledZoneInfo zoneInfo => At(Find(unpickler, zoneInfo.Key), time.DateTime, time.Fold),
        _ => throw unpickler.Error("The datetime has a time zone of a class that is not known here, so its offset is not either. Ask for a PickledDateTime."),
    };

    /// <summary>Finds a zone of the system. The key is checked before: on some systems it is a file name.</summary>
    public static TimeZoneInfo Find(Unpickler unpickler, string key)
    {
        if (key is "UTC")
        {
            return TimeZoneInfo.Utc;
        }

        Exception? cause = null;
        try
        {
            if (IsKey(key))
            {
                return TimeZoneInfo.FindSystemTimeZoneById(key);
            }
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or IOException or UnauthorizedAccessException)
        {
            cause = exception;
        }

        throw unpickler.Error($"The system knows no time zone {ValueText.Describe(key)}.", cause);
    }

    private static bool IsKey(string key)
    {
        if (key.Length is 0 or > 100)
        {
            return false;
        }

        foreach (var part in key.Split('/'))
        {
            if (part.Length == 0 || part.AsSpan().ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-"))
            {
                return false;
            }
        }

        return true;
    }

    private static TimeSpan At(TimeZoneInfo zone, DateTime local, bool fold)
    {
        if (zone.IsAmbiguousTime(local))
        {
            var offsets = zone.GetAmbiguousTimeOffsets(local);
            Array.Sort(offsets);
            return offsets[fold ? 0 : ^1];
        }

        if (!zone.IsInvalidTime(local))
        {
            return zone.GetUtcOffset(local);
        }

        // A skipped time: before the gap it is read with the offset before it, and the other way round.
        return zone.GetUtcOffset(local.AddHours(fold ? 6 : -6));
    }
}
