using System.Diagnostics;
using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Builtin;

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

    /// <summary>
    /// The memory of an array as bytes, not copied: to receive the items of an array straight where they stay, and to hand them to
    /// <see cref="UnpickleOptions.Buffers"/> with <see cref="UnpickleOptions.ShareArrays"/>.
    /// </summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="array">The array.</param>
    /// <returns>Its bytes, in the byte order of this machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentException">They are more than a memory can have: 2 GiB.</exception>
    public static Memory<byte> BytesOf<T>(T[] array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if ((long)array.Length * Unsafe.SizeOf<T>() > int.MaxValue)
        {
            throw new ArgumentException("The array has more bytes than a memory can have (2 GiB).", nameof(array));
        }

        return array is byte[] bytes && typeof(T) == typeof(byte) ? bytes : new ArrayBytes<T>(array).Memory;
    }

    /// <summary>Says the length and whether it is read-only.</summary>
    /// <returns>For instance <c>PickleBuffer(16 bytes, read-only)</c>.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PickleBuffer({Memory.Length} bytes{(IsReadOnly ? ", read-only" : "")})");
}
