using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A time zone of the system is Python's <c>zoneinfo.ZoneInfo</c> with the IANA key; UTC is <c>timezone.utc</c>, and a custom zone without
/// daylight saving is a <c>timezone</c> named by its id. Zones are read by their keys from the loading system.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(TimeZoneInfo))]
public sealed class TimeZoneInfoReducer : Reducer<TimeZoneInfo>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TimeZoneInfo value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (value.Equals(TimeZoneInfo.Utc))
        {
            pickler.Write(PickledTimeZone.Utc);
            return;
        }

        if (KeyOf(value) is { } key)
        {
            PickledZoneInfoReducer.Write(pickler, key);
        }
        else if (value.GetAdjustmentRules().Length == 0)
        {
            pickler.Write(new PickledTimeZone(value.BaseUtcOffset, value.Id));
        }
        else
        {
            throw pickler.Error($"The time zone '{value.Id}' has no IANA id and is not a fixed offset: Python has no name for it.");
        }

        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override TimeZoneInfo Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        TimeZoneInfo zone => zone,
        PickledZoneInfo zone => ZoneOffsets.Find(unpickler, zone.Key),
        PickledTimeZone zone when ZoneOffsets.IsUtc(zone) => TimeZoneInfo.Utc,
        PickledTimeZone zone => Custom(unpickler, zone),
        var other => throw unpickler.Mismatch(typeof(TimeZoneInfo), other),
    };

    private static string? KeyOf(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var key) ? key : null;

    private static TimeZoneInfo Custom(Unpickler unpickler, PickledTimeZone zone)
    {
        var name = zone.Name is { Length: > 0 } given ? given : FormattableString.Invariant($"UTC{(zone.Offset < TimeSpan.Zero ? '-' : '+')}{zone.Offset:hh\\:mm}");
        return FixedZones.IsOffset(zone.Offset)
            ? TimeZoneInfo.CreateCustomTimeZone(name, zone.Offset, name, name)
            : throw unpickler.Error($"The offset {zone.Offset} does not fit System.TimeZoneInfo. Ask for a PickledTimeZone.");
    }
}
