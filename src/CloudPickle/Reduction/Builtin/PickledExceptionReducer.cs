using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An exception of Python, as it was.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledException))]
public sealed class PickledExceptionReducer : Reducer<PickledException>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledException value)
    {
        if (!pickler.TryWriteReference(value))
        {
            var call = PickleReduction.Call(value.Class, value.Arguments);
            pickler.WriteReduction(value.Attributes is { } attributes ? call.WithState(attributes) : call, value);
        }
    }

    /// <inheritdoc/>
    public override PickledException Read(Unpickler unpickler, object? value) => Untyped.Read<PickledException>(unpickler, value);
}
