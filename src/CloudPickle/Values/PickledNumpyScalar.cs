using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// A single number of numpy (<c>numpy.float64</c>, <c>numpy.int32</c>, <c>numpy.datetime64</c>, …), which is not Python's own. It dumps as the same; a
/// member of C#'s type gets its <see cref="Value"/>.
/// </summary>
/// <remarks>Immutable and thread-safe; equal to another of the same data type and bytes.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledNumpyScalar : IEquatable<PickledNumpyScalar>
{
    private readonly byte[] _bytes;

    /// <summary>A scalar of its bytes.</summary>
    /// <param name="dtype">The data type; not one with objects.</param>
    /// <param name="bytes">The bytes; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dtype"/> is null.</exception>
    /// <exception cref="ArgumentException">The bytes are not as many as the data type has, or it is one of objects.</exception>
    public PickledNumpyScalar(PickledDType dtype, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        if (dtype.HasObjects || bytes.Length != dtype.ItemSize)
        {
            throw new ArgumentException($"{bytes.Length} bytes are no item of {dtype}.", nameof(bytes));
        }

        (DType, _bytes) = (dtype, bytes.ToArray());
    }

    /// <summary>The data type.</summary>
    public PickledDType DType { get; }

    /// <summary>The bytes, in the data type's byte order.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>The value as an item of a <see cref="PickledNDArray"/> is; null for NaT.</summary>
    public object? Value => NumpyItems.Read(DType, _bytes);

    /// <inheritdoc/>
    public bool Equals(PickledNumpyScalar? other) => other is not null && DType.Equals(other.DType) && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledNumpyScalar);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>Data type and value.</summary>
    /// <returns>For instance <c>numpy &lt;f8 1.5</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"numpy {DType.Descriptor} {Value ?? "NaT"}");
}
