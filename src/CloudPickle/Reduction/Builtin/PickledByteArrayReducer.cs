namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's bytearray as an untyped value.</summary>
internal sealed class PickledByteArrayReducer : Reducer<PickledByteArray>
{
    public override void Write(Pickler pickler, PickledByteArray value)
    {
        if (!pickler.TryWriteReference(value))
        {
            pickler.WriteByteArray(value.Memory.Span);
            pickler.Memoize(value);
        }
    }

    public override PickledByteArray Read(Unpickler unpickler, object? value) => Untyped.Read<PickledByteArray>(unpickler, value);
}
