using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A date and time is Python's datetime: naive when its kind is unspecified, with <c>timezone.utc</c> when it is UTC, and with the offset at that
/// time when it is local, named <c>local</c> so that the kind comes back. Any other zone is read as the local time of the same instant.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(DateTime))]
public sealed class DateTimeReducer : Reducer<DateTime>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, DateTime value) => MomentWriter.WriteDateTime(pickler, value.Ticks, value.Kind switch
    {
        DateTimeKind.Utc => PickledTimeZone.Utc,
        DateTimeKind.Local => FixedZones.Local(TimeZoneInfo.Local.GetUtcOffset(value)),
        _ => null,
    });

    /// <inheritdoc/>
    public override DateTime Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        DateTime time => time,
        DateTimeOffset time => time.Offset == TimeSpan.Zero ? time.UtcDateTime : time.LocalDateTime,
        PickledDateTime time => Read(unpickler, time),
        var other => NumpyScalars.Read(this, unpickler, other),
    };

    internal override DateTime ReadTyped(ref TypedReader reader) => reader.ReadDateTime();

    private static DateTime Read(Unpickler unpickler, PickledDateTime time)
    {
        var exact = time.DateTime.AddTicks(time.SubMicrosecondTicks);
        if (time.TimeZone is null)
        {
            return exact;
        }

        if (ZoneOffsets.IsUtc(time.TimeZone))
        {
            return DateTime.SpecifyKind(exact, DateTimeKind.Utc);
        }

        // At the ends of the range a local time can be one whose instant is not.
        var offset = ZoneOffsets.At(unpickler, time);
        return DateTimeGlobals.HasInstant(exact, offset)
            ? new DateTime(exact.Ticks - offset.Ticks, DateTimeKind.Utc).ToLocalTime()
            : DateTime.SpecifyKind(exact, DateTimeKind.Local);
    }
}
