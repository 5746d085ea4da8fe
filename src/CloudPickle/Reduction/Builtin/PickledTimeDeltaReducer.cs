using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's timedelta in its whole range.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledTimeDelta))]
public sealed class PickledTimeDeltaReducer : Reducer<PickledTimeDelta>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledTimeDelta value)
    {
        if (!pickler.TryWriteReference(value))
        {
            MomentWriter.WriteDuration(pickler, value.Days, value.Seconds, value.Microseconds);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledTimeDelta Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickledTimeDelta exact => exact,
        TimeSpan span when span.Ticks % TimeSpan.TicksPerMicrosecond == 0 => new PickledTimeDelta(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond),
        TimeSpan => throw unpickler.Error("The duration has a fraction of a microsecond, which a PickledTimeDelta does not hold. Ask for a TimeSpan."),
        var other => throw unpickler.Mismatch(typeof(PickledTimeDelta), other),
    };
}
