using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>numpy's array, with its data type, order and read-only flag; out of band (PEP 574) without a copy.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledNDArray))]
public sealed class PickledNDArrayReducer : Reducer<PickledNDArray>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledNDArray value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (value.Items is { } items)
        {
            NDArrayWriting.WriteObjects(pickler, value, value.LengthsSpan, value.DType, value.IsFortranOrder, items);
        }
        else
        {
            NDArrayWriting.WriteNumbers(pickler, value, value.LengthsSpan, value.DType, value.IsFortranOrder, value.Memory, value.IsReadOnly);
        }
    }

    /// <inheritdoc/>
    public override PickledNDArray Read(Unpickler unpickler, object? value) => Untyped.Read<PickledNDArray>(unpickler, value);
}
