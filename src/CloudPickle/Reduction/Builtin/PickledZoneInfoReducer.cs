using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's ZoneInfo by its key, as CPython writes it: <c>getattr(ZoneInfo, '_unpickle')(key, True)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledZoneInfo))]
public sealed class PickledZoneInfoReducer : Reducer<PickledZoneInfo>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledZoneInfo value)
    {
        if (!pickler.TryWriteReference(value))
        {
            Write(pickler, value.Key);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledZoneInfo Read(Unpickler unpickler, object? value) => Untyped.Read<PickledZoneInfo>(unpickler, value);

    internal static void Write(Pickler pickler, string key)
    {
        pickler.WriteCall(PythonNames.GetAttr, PythonNames.ZoneInfo, "_unpickle");
        pickler.BeginTuple(2);
        pickler.Writer.WriteString(key);
        pickler.Writer.WriteInt32(1);
        pickler.EndTuple(2);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }
}
