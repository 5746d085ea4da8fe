using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's fixed-offset timezone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledTimeZone))]
public sealed class PickledTimeZoneReducer : Reducer<PickledTimeZone>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledTimeZone value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var count = value.Name is null ? 1 : 2;
        pickler.WriteGlobal(PythonNames.TimeZone);
        pickler.BeginTuple(count);
        pickler.NextTupleItem();
        MomentWriter.WriteDuration(pickler, value.Offset);
        if (value.Name is not null)
        {
            pickler.NextTupleItem();
            pickler.Writer.WriteString(value.Name);
        }

        pickler.EndTuple(count);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override PickledTimeZone Read(Unpickler unpickler, object? value) => Untyped.Read<PickledTimeZone>(unpickler, value);
}
