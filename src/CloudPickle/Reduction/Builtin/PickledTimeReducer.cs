using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's time with whatever zone it has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledTime))]
public sealed class PickledTimeReducer : Reducer<PickledTime>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledTime value)
    {
        if (!pickler.TryWriteReference(value))
        {
            MomentWriter.WriteTime(pickler, value.Time.Ticks, value.TimeZone, value.Fold);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledTime Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickledTime exact => exact,
        TimeOnly time when time.Ticks % TimeSpan.TicksPerMicrosecond == 0 => new PickledTime(time),
        TimeOnly => throw unpickler.Error("The time has a fraction of a microsecond, which a PickledTime does not hold. Ask for a TimeOnly."),
        var other => throw unpickler.Mismatch(typeof(PickledTime), other),
    };
}
