using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Memory of bytes is Python's bytearray; out of band it is a writable buffer without a copy (PEP 574).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Memory<byte>))]
public sealed class MemoryReducer : Reducer<Memory<byte>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Memory<byte> value)
    {
        if (pickler.Options.BufferCallback is null || !pickler.TryWriteOutOfBand(new PickleBuffer(value)))
        {
            pickler.WriteMemory(value, isWritable: true);
        }
    }

    /// <inheritdoc/>
    public override Memory<byte> Read(Unpickler unpickler, object? value) => value switch
    {
        PickledByteArray bytes => bytes.Memory,
        PickleBuffer buffer when buffer.TryGetWritable(out var memory) => memory,
        byte[] or PickleBuffer => Copy(unpickler, value),
        _ => throw unpickler.Mismatch(typeof(Memory<byte>), value),
    };

    /// <summary>Bytes are immutable in Python: each writable memory is its own.</summary>
    private static byte[] Copy(Unpickler unpickler, object value)
    {
        unpickler.Machine.ChargeCopy(value);
        return BytesConversion.Memory(value)!.Value.ToArray();
    }
}
