using System.Buffers;
using System.Runtime.InteropServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The bytes of an array of numbers of any rank, without a copy.</summary>
internal sealed class MultiArrayBytes(Array array, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), length);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        // Complex numbers are pinned as any other: the type has no references.
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
