namespace CloudPickle.Reduction.Builtin;

/// <summary>A buffer (PEP 574): out of band where the callback takes it, else bytes when it is read-only and a bytearray when it is not.</summary>
internal sealed class PickleBufferReducer : Reducer<PickleBuffer>
{
    public override void Write(Pickler pickler, PickleBuffer value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (!pickler.TryWriteOutOfBand(value))
        {
            if (value.IsReadOnly)
            {
                pickler.WriteBytes(value.Memory.Span);
            }
            else
            {
                pickler.WriteByteArray(value.Memory.Span);
            }
        }

        pickler.Memoize(value);
    }

    public override PickleBuffer Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickleBuffer buffer => buffer,
        byte[] bytes => new PickleBuffer((ReadOnlyMemory<byte>)bytes),
        PickledByteArray bytes => new PickleBuffer(bytes.Memory),
        var other => throw unpickler.Mismatch(typeof(PickleBuffer), other),
    };
}
