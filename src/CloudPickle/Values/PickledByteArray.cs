using System.Diagnostics;

namespace CloudPickle;

/// <summary>Python's <c>bytearray</c>: mutable bytes with an identity. Python's immutable <c>bytes</c> is a <see cref="byte"/> array.</summary>
/// <remarks>
/// Two of them are equal only when they are the same object; compare contents with
/// <c>AsSpan().SequenceEqual(...)</c>. The length is fixed. Not thread-safe while being changed.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledByteArray
{
    private readonly byte[] _bytes;

    /// <summary>A byte array over an existing array, which is not copied.</summary>
    /// <param name="bytes">The bytes; changes show on both sides.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public PickledByteArray(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _bytes = bytes;
    }

    /// <summary>The bytes, writable.</summary>
    public Memory<byte> Memory => _bytes;

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>The bytes, writable.</summary>
    /// <returns>A span over all bytes.</returns>
    public Span<byte> AsSpan() => _bytes;

    /// <summary>The bytes as Python's <c>repr</c> prints them, cut off in length.</summary>
    /// <returns>For instance <c>bytearray(b'ab')</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);
}
