namespace CloudPickle;

/// <summary>
/// What Python compares when it compares values of the <c>datetime</c> module: a family, a count of 100 ns ticks, and
/// the time zone where its offset is unknown. Fold takes no part, as in <c>datetime.__eq__</c>.
/// </summary>
internal readonly record struct PythonMoment(PythonMomentFamily Family, Int128 Ticks, object? Zone)
{
    internal static bool TryRead(object value, out PythonMoment moment)
    {
        switch (value)
        {
            case DateTime v:
                moment = new(PythonMomentFamily.NaiveDateTime, v.Ticks, null);
                return true;
            case DateTimeOffset v:
                moment = new(PythonMomentFamily.Instant, v.UtcTicks, null);
                return true;
            case DateOnly v:
                moment = new(PythonMomentFamily.Date, v.DayNumber, null);
                return true;
            case TimeOnly v:
                moment = new(PythonMomentFamily.NaiveTime, v.Ticks, null);
                return true;
            case TimeSpan v:
                moment = new(PythonMomentFamily.Duration, v.Ticks, null);
                return true;
            case PickledTimeDelta v:
                moment = new(PythonMomentFamily.Duration, v.Ticks, null);
                return true;
            case PickledDateTime v:
                moment = Read(v.DateTime.Ticks, v.TimeZone, PythonMomentFamily.NaiveDateTime, PythonMomentFamily.Instant);
                return true;
            case PickledTime v:
                moment = Read(v.Time.Ticks, v.TimeZone, PythonMomentFamily.NaiveTime, PythonMomentFamily.AwareTime);
                return true;
            case PickledTimeZone v:
                moment = new(PythonMomentFamily.TimeZone, v.Offset.Ticks, null);
                return true;
            default:
                moment = default;
                return false;
        }
    }

    /// <summary>The hash of the zone: by key for an IANA zone, by reference for a node whose meaning is unknown.</summary>
    internal ulong ZoneHash => Zone switch
    {
        null => 0,
        PickledZoneInfo zone => (uint)zone.GetHashCode(),
        _ => (uint)System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Zone),
    };

    public bool Equals(PythonMoment other) =>
        Family == other.Family
        && Ticks == other.Ticks
        && (ReferenceEquals(Zone, other.Zone) || (Zone is PickledZoneInfo zone && zone.Equals(other.Zone as PickledZoneInfo)));

    public override int GetHashCode() => HashCode.Combine(Family, Ticks, ZoneHash);

    private static PythonMoment Read(long ticks, object? zone, PythonMomentFamily naive, PythonMomentFamily aware) => zone switch
    {
        null => new(naive, ticks, null),
        PickledTimeZone fixedOffset => new(aware, (Int128)ticks - fixedOffset.Offset.Ticks, null),
        _ => new(aware, ticks, zone),
    };
}
