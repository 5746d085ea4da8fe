using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A duration is Python's timedelta, which goes further than it: 999 999 999 days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(TimeSpan))]
public sealed class TimeSpanReducer : Reducer<TimeSpan>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TimeSpan value) => MomentWriter.WriteDuration(pickler, value);

    /// <inheritdoc/>
    public override TimeSpan Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        TimeSpan span => span,
        PickledTimeDelta delta => throw unpickler.Error($"{delta} does not fit System.TimeSpan. Ask for a PickledTimeDelta."),
        var other => NumpyScalars.Read(this, unpickler, other),
    };

    internal override TimeSpan ReadTyped(ref TypedReader reader) => reader.ReadTimeSpan();
}
