using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A time with an offset is Python's aware datetime with a <c>timezone</c>. One with an IANA zone is read with the offset at its time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(DateTimeOffset))]
public sealed class DateTimeOffsetReducer : Reducer<DateTimeOffset>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, DateTimeOffset value) =>
        MomentWriter.WriteDateTime(pickler, value.Ticks, FixedZones.Of(value.Offset));

    /// <inheritdoc/>
    public override DateTimeOffset Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        DateTimeOffset time => time,
        DateTime or PickledDateTime { TimeZone: null } => throw unpickler.Error(
            "The datetime is naive: it has no time zone, so no System.DateTimeOffset can be made of it. Ask for a DateTime, or give it a tzinfo in Python."),
        PickledDateTime time => Read(unpickler, time),
        var other => throw unpickler.Mismatch(typeof(DateTimeOffset), other),
    };

    internal override DateTimeOffset ReadTyped(ref TypedReader reader) => reader.ReadDateTimeOffset();

    private static DateTimeOffset Read(Unpickler unpickler, PickledDateTime time)
    {
        var offset = ZoneOffsets.At(unpickler, time);
        return FixedZones.IsOffset(offset) && DateTimeGlobals.HasInstant(time.DateTime, offset)
            ? new DateTimeOffset(time.DateTime, offset).AddTicks(time.SubMicrosecondTicks)
            : throw unpickler.Error($"A System.DateTimeOffset does not hold the datetime's offset {offset}. Ask for a PickledDateTime.");
    }
}
