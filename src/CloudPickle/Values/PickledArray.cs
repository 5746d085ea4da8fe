using System.Buffers.Binary;
using System.Collections;

namespace CloudPickle;

/// <summary>
/// Python's <c>array.array</c> of a type code for which .NET has no array of its own: <c>b</c> and <c>B</c> (a <c>byte[]</c> is Python's
/// <c>bytes</c>, and the runtime does not tell an <c>sbyte[]</c> from one), <c>l</c> and <c>L</c> (their size depends on the machine), <c>u</c> and
/// <c>w</c> (characters). The other type codes load as <see cref="Array"/>s of numbers. Any numeric array can be asked for by type.
/// </summary>
/// <remarks>
/// Enumerates its items as <c>Pickle.Loads&lt;object?&gt;</c> gives Python's ints, floats and characters. Two of them are equal only when they
/// are the same object. Not thread-safe while being changed.
/// </remarks>
public sealed class PickledArray : IReadOnlyList<object?>
{
    private readonly byte[] _bytes;

    /// <summary>An array over existing bytes, which are not copied.</summary>
    /// <param name="typeCode">One of Python's type codes <c>bBhHiIlLqQfduw</c>.</param>
    /// <param name="itemSize">The size of an item in bytes, where the type code leaves a choice (2 or 4, 4 or 8).</param>
    /// <param name="bytes">The items, little-endian on every machine.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such type code with that size, the bytes are not a whole number of items, or one is no
    /// character.</exception>
    public PickledArray(char typeCode, int itemSize, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!ArrayFormat.TryGet(typeCode, itemSize, out var format))
        {
            throw new ArgumentException($"Python has no array of type code '{typeCode}' with items of {itemSize} bytes.", nameof(typeCode));
        }

        if (bytes.Length % itemSize != 0)
        {
            throw new ArgumentException($"{bytes.Length} bytes are not a whole number of items of {itemSize} bytes.", nameof(bytes));
        }

        for (var i = 0; format.Code == 20 && i < bytes.Length; i += 4)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)) > 0x10FFFF)
            {
                throw new ArgumentException("An item is no character.", nameof(bytes));
            }
        }

        (TypeCode, Format, _bytes) = (typeCode, format, bytes);
    }

    /// <summary>Python's type code.</summary>
    public char TypeCode { get; }

    /// <summary>The size of an item in bytes.</summary>
    public int ItemSize => Format.ItemSize;

    /// <summary>The number of items.</summary>
    public int Count => _bytes.Length / ItemSize;

    /// <summary>The items as bytes, little-endian, writable.</summary>
    public Memory<byte> Memory => _bytes;

    internal ArrayFormat Format { get; }

    /// <summary>An item as an int, long, <see cref="System.Numerics.BigInteger"/>, double or string.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public object? this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Format.Read(_bytes.AsSpan(index * ItemSize, ItemSize));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>What it is, without its items.</summary>
    /// <returns>For instance <c>array('l', 3 items)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"array('{TypeCode}', {Count} items)");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
