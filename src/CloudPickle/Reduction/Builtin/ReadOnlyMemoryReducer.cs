using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Read-only memory of bytes is Python's bytes; out of band it is a read-only buffer without a copy (PEP 574).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlyMemory<byte>))]
public sealed class ReadOnlyMemoryReducer : Reducer<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ReadOnlyMemory<byte> value)
    {
        if (pickler.Options.BufferCallback is null || !pickler.TryWriteOutOfBand(new PickleBuffer(value)))
        {
            pickler.WriteMemory(value, isWritable: false);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Read(Unpickler unpickler, object? value) =>
        BytesConversion.Memory(value) ?? throw unpickler.Mismatch(typeof(ReadOnlyMemory<byte>), value);
}
