using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A single number of numpy: <c>numpy.core.multiarray.scalar(dtype, bytes)</c>, the name that every numpy understands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledNumpyScalar))]
public sealed class PickledNumpyScalarReducer : Reducer<PickledNumpyScalar>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledNumpyScalar value)
    {
        if (!pickler.TryWriteReference(value))
        {
            pickler.WriteCall(PythonNames.NumpyScalar, value.DType, value.Memory.ToArray());
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledNumpyScalar Read(Unpickler unpickler, object? value) => Untyped.Read<PickledNumpyScalar>(unpickler, value);
}
