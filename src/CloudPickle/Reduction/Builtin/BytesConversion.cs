using System.Runtime.InteropServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Bytes, bytearrays and buffers as the byte array that a typed member asks for; aliases stay one array.</summary>
internal static class BytesConversion
{
    public static byte[]? ToShared(Unpickler unpickler, object value)
    {
        if (Memory(value) is not { } memory)
        {
            return null;
        }

        // A buffer that is one whole array is that array: nothing is copied.
        if (MemoryMarshal.TryGetArray(memory, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length)
        {
            return segment.Array;
        }

        if (!unpickler.Machine.TryGetConverted<byte[]>(value, out var bytes))
        {
            bytes = memory.ToArray();
            unpickler.Machine.AddConverted(value, bytes, static () => false);
        }

        return bytes;
    }

    /// <summary>The bytes of an untyped value, or null when it has none.</summary>
    public static ReadOnlyMemory<byte>? Memory(object? value) => value switch
    {
        byte[] bytes => bytes,
        PickledByteArray bytes => bytes.Memory,
        PickleBuffer buffer => buffer.Memory,
        PickledArray { TypeCode: 'B' } array => array.Memory,
        PickledNDArray { Rank: 1, DType: { Kind: 'u', ItemSize: 1 } } array => array.Memory,
        _ => (ReadOnlyMemory<byte>?)null, // a plain null would become an empty memory
    };
}
