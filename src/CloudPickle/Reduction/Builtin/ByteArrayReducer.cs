using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A byte array is Python's bytes; out of band it is a writable buffer without a copy (PEP 574).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(byte[]))]
public sealed class ByteArrayReducer : Reducer<byte[]>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, byte[] value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (pickler.Options.BufferCallback is null || !pickler.TryWriteOutOfBand(new PickleBuffer(value.AsMemory())))
        {
            pickler.WriteBytes(value);
        }

        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override byte[] Read(Unpickler unpickler, object? value) => value switch
    {
        null => null!,
        byte[] bytes => bytes,
        _ => BytesConversion.ToShared(unpickler, value) ?? throw unpickler.Mismatch(typeof(byte[]), value),
    };

    internal override byte[] ReadTyped(ref TypedReader reader) => reader.ReadByteArray()!;
}
