using System.Numerics;
using System.Runtime.InteropServices;

namespace CloudPickle;

// Long leaves without an identity of their own. A graph can hold one string a million times at eight bytes each: it is written once and then
// referred to, so that dumping what a small pickle was loaded to is not a bomb. Short ones cost less than a reference's bookkeeping.
public partial class Pickler
{
    /// <summary>From this length on (characters, bytes) a leaf that occurs again is referred to.</summary>
    internal const int SharedLength = 64;

    private Dictionary<BigInteger, int>? _integers;
    private Dictionary<MemoryKey, int>? _memories;

    /// <summary>Writes a str; a long one that was written before as the same object is referred to.</summary>
    internal void WriteText(string value)
    {
        if (value.Length < SharedLength)
        {
            _writer.WriteString(value);
        }
        else if (!TryWriteReference(value))
        {
            _writer.WriteString(value);
            Memoize(value);
        }
    }

    /// <summary>Writes an int; a long one that was written before is referred to.</summary>
    internal void WriteInteger(BigInteger value)
    {
        if (value.GetByteCount() < SharedLength)
        {
            _writer.WriteBigInteger(value);
            return;
        }

        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_integers ??= [], value, out var exists);
        if (exists)
        {
            _writer.WriteGet(id);
            return;
        }

        _writer.WriteBigInteger(value);
        id = _writer.WriteMemoize();
    }

    /// <summary>Writes bytes or a bytearray; a long view of an array that was written before is referred to.</summary>
    internal void WriteMemory(ReadOnlyMemory<byte> value, bool isWritable)
    {
        var isShared = MemoryMarshal.TryGetArray(value, out var segment) && value.Length >= SharedLength;
        var key = new MemoryKey(segment.Array!, segment.Offset, segment.Count, isWritable);
        if (isShared && _memories is not null && _memories.TryGetValue(key, out var id))
        {
            _writer.WriteGet(id);
            return;
        }

        if (isWritable)
        {
            WriteByteArray(value.Span);
        }
        else
        {
            WriteBytes(value.Span);
        }

        if (isShared)
        {
            (_memories ??= []).Add(key, _writer.WriteMemoize());
        }
    }

    private void ClearShared()
    {
        _integers = null;
        _memories = null;
    }

    /// <summary>An array by identity, a part of it, and as what it is written.</summary>
    private readonly record struct MemoryKey(byte[] Array, int Offset, int Count, bool IsWritable);
}
