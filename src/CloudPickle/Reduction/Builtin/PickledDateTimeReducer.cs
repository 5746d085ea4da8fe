using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's datetime with whatever zone it has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledDateTime))]
public sealed class PickledDateTimeReducer : Reducer<PickledDateTime>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledDateTime value)
    {
        if (!pickler.TryWriteReference(value))
        {
            MomentWriter.WriteDateTime(pickler, value.DateTime.Ticks + value.SubMicrosecondTicks, value.TimeZone, value.Fold);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledDateTime Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickledDateTime exact => exact,
        DateTime time => Of(time, null),
        DateTimeOffset time => Of(time.DateTime, FixedZones.Of(time.Offset)),
        var other => throw unpickler.Mismatch(typeof(PickledDateTime), other),
    };

    private static PickledDateTime Of(DateTime time, PickledTimeZone? zone)
    {
        var digit = (int)(time.Ticks % TimeSpan.TicksPerMicrosecond);
        return new PickledDateTime(time.AddTicks(-digit), zone) { SubMicrosecondTicks = digit };
    }
}
