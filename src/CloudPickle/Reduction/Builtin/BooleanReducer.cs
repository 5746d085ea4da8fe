using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's bool. An int is not one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(bool))]
public sealed class BooleanReducer : Reducer<bool>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, bool value) => pickler.Writer.WriteBoolean(value);

    /// <inheritdoc/>
    public override bool Read(Unpickler unpickler, object? value) => value is bool boolean ? boolean : NumpyScalars.Read(this, unpickler, value);

    internal override bool ReadTyped(ref TypedReader reader) => reader.ReadBoolean();
}
