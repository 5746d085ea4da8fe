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
            pickler.WriteByteArray(value.Span);
        }
    }

    /// <inheritdoc/>
    public override Memory<byte> Read(Unpickler unpickler, object? value) => value switch
    {
        PickledByteArray bytes => bytes.Memory,
        PickleBuffer buffer when buffer.TryGetWritable(out var memory) => memory,
        byte[] or PickleBuffer => BytesConversion.Memory(value)!.Value.ToArray(),
        _ => throw unpickler.Mismatch(typeof(Memory<byte>), value),
    };
}
