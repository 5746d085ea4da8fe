using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A time of day is Python's naive time. A fold, which means nothing without a zone, is not kept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(TimeOnly))]
public sealed class TimeOnlyReducer : Reducer<TimeOnly>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TimeOnly value) => MomentWriter.WriteTime(pickler, value.Ticks, null);

    /// <inheritdoc/>
    public override TimeOnly Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        TimeOnly time => time,
        PickledTime { TimeZone: null } time => time.Time,
        PickledTime => throw unpickler.Error("The time has a time zone, which a System.TimeOnly does not hold. Ask for a PickledTime."),
        var other => throw unpickler.Mismatch(typeof(TimeOnly), other),
    };

    internal override TimeOnly ReadTyped(ref TypedReader reader) => reader.ReadTimeOnly();
}
