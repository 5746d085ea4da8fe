using System.Buffers;
using System.Runtime.InteropServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The bytes of an array of numbers, without a copy.</summary>
internal sealed class ArrayBytes<T>(T[] array) : ArrayBytes
    where T : unmanaged
{
    /// <summary>The array whose bytes these are, all of them; else null. An <c>uint[]</c> that was passed as an <c>int[]</c> is none of <c>int</c>.</summary>
    public static T[]? TryGetArray(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetMemoryManager<byte, ArrayBytes<T>>(memory, out var manager, out _, out var length) && length == manager.GetSpan().Length
            && manager.Array.GetType() == typeof(T[])
            ? manager.Array
            : null;

    private T[] Array => array;

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(array.AsSpan());

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        return new MemoryHandle((byte*)handle.AddrOfPinnedObject() + elementIndex, handle, this);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
