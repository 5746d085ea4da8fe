using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>numpy's data type, by its short text where that says all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledDType))]
public sealed class PickledDTypeReducer : Reducer<PickledDType>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledDType value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (value.Arguments is { } arguments)
        {
            pickler.WriteReduction(PickleReduction.Call(PythonNames.DType, arguments).WithState(value.State), value);
        }
        else
        {
            pickler.WriteCall(PythonNames.DType, value.Descriptor);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledDType Read(Unpickler unpickler, object? value) => Untyped.Read<PickledDType>(unpickler, value);
}
