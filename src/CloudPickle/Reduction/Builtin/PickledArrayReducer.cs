using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's array.array of the type codes for which .NET has no array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledArray))]
public sealed class PickledArrayReducer : Reducer<PickledArray>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledArray value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (pickler.Protocol >= 3)
        {
            PrimitiveArrays.BeginReconstruction(pickler, value.TypeCode, value.Format);
            pickler.WriteBytes(value.Memory.Span);
            PrimitiveArrays.EndReconstruction(pickler);
        }
        else
        {
            PrimitiveArrays.BeginListForm(pickler, value.TypeCode);
            foreach (var item in value)
            {
                pickler.NextItem();
                pickler.Write(item);
            }

            PrimitiveArrays.EndListForm(pickler);
        }

        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override PickledArray Read(Unpickler unpickler, object? value) => Untyped.Read<PickledArray>(unpickler, value);
}
