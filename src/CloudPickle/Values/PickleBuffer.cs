using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// Python's <c>pickle.PickleBuffer</c> (PEP 574): bytes that protocol 5 may carry outside the pickle. Equality is by
/// reference.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickleBuffer
{
    private readonly Memory<byte> _writable;

    /// <summary>A writable buffer; inside a pickle it becomes a <c>bytearray</c>.</summary>
    /// <param name="memory">The bytes, not copied.</param>
    public PickleBuffer(Memory<byte> memory)
    {
        _writable = memory;
        Memory = memory;
    }

    /// <summary>A read-only buffer; inside a pickle it becomes <c>bytes</c>.</summary>
    /// <param name="memory">The bytes, not copied.</param>
    public PickleBuffer(ReadOnlyMemory<byte> memory)
    {
        Memory = memory;
        IsReadOnly = true;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Whether the bytes must not be changed by who receives them.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The bytes of a writable buffer.</summary>
    /// <param name="memory">The bytes, or empty.</param>
    /// <returns>False when the buffer is read-only.</returns>
    public bool TryGetWritable(out Memory<byte> memory)
    {
        memory = _writable;
        return !IsReadOnly;
    }

    /// <summary>Says the length and whether it is read-only.</summary>
    /// <returns>For instance <c>PickleBuffer(16 bytes, read-only)</c>.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PickleBuffer({Memory.Length} bytes{(IsReadOnly ? ", read-only" : "")})");
}
