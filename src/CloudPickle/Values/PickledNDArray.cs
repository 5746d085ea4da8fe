using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CloudPickle;

/// <summary>
/// numpy's <c>ndarray</c>: items of one data type in any number of dimensions. Its bytes are as they were sent; it dumps as an equal array, and arrays
/// of C# (<c>T[]</c>, <c>T[,]</c>) can be asked for instead when loading.
/// </summary>
/// <remarks>
/// Enumerates its items in C order (the last index changes fastest) as <c>Pickle.Loads&lt;object?&gt;</c> gives Python's values: ints, floats, complex
/// numbers, strings, bytes, tuples for structured items, <see cref="DateTime"/> and <see cref="TimeSpan"/> for <c>datetime64</c> and <c>timedelta64</c> (null for NaT,
/// and the bare count where these cannot hold the value). Two arrays are equal only when they are the same object. Not thread-safe while being changed.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledNDArray : IReadOnlyList<object?>
{
    private static readonly PickledDType s_empty = PickledDType.Parse("|u1");

    private int[] _lengths = [0];

    /// <summary>An array over existing bytes, which are not copied.</summary>
    /// <param name="dtype">The data type; not one with objects.</param>
    /// <param name="lengths">The length of each dimension; none for a single item.</param>
    /// <param name="memory">The items, one after the other.</param>
    /// <param name="isFortranOrder">Whether the first index changes fastest.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dtype"/> is null.</exception>
    /// <exception cref="ArgumentException">The bytes are not as many as the items need, a length is negative, or the items are objects.</exception>
    public PickledNDArray(PickledDType dtype, ReadOnlySpan<int> lengths, Memory<byte> memory, bool isFortranOrder = false)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        if (dtype.HasObjects)
        {
            throw new ArgumentException("Items that are objects are not bytes.", nameof(dtype));
        }

        if (CountOf(lengths) is not { } count || count * dtype.ItemSize != memory.Length)
        {
            throw new ArgumentException("The bytes are not as many as the items need.", nameof(memory));
        }

        Fill(dtype, lengths.ToArray(), memory, null, isFortranOrder);
    }

    /// <summary>An array whose contents come later: those that are part of a cycle.</summary>
    internal PickledNDArray()
    {
    }

    /// <summary>The data type of the items.</summary>
    public PickledDType DType { get; private set; } = s_empty;

    /// <summary>The length of each dimension; empty for a single item (a 0-dimensional array).</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>The number of dimensions.</summary>
    public int Rank => _lengths.Length;

    /// <summary>The number of items in all dimensions together.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the items lie in Fortran order: the first index changes fastest.</summary>
    public bool IsFortranOrder { get; private set; }

    /// <summary>Whether the array was read-only; it then dumps as a read-only one.</summary>
    public bool IsReadOnly { get; internal set; }

    /// <summary>The bytes of the items as they lie, see <see cref="IsFortranOrder"/> and <see cref="PickledDType.IsBigEndian"/>. Empty for objects.</summary>
    public Memory<byte> Memory { get; private set; }

    internal ReadOnlySpan<int> LengthsSpan => _lengths;

    /// <summary>The items of an array of objects as they lie.</summary>
    internal List<object?>? Items { get; private set; }

    /// <summary>An item by its position in C order.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public object? this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var place = IsFortranOrder ? FortranPlace(index) : index;
            return Items is not null ? Items[place] : NumpyItems.Read(DType, Memory.Span.Slice(place * DType.ItemSize, DType.ItemSize));
        }
    }

    /// <summary>An item by its indices.</summary>
    /// <param name="indices">One index for each dimension.</param>
    /// <exception cref="ArgumentException">There are not as many indices as dimensions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public object? GetValue(params ReadOnlySpan<int> indices)
    {
        if (indices.Length != Rank)
        {
            throw new ArgumentException($"The array has {Rank} dimensions.", nameof(indices));
        }

        var position = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indices[i], nameof(indices));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indices[i], _lengths[i], nameof(indices));
            position = (position * _lengths[i]) + indices[i];
        }

        return this[position];
    }

    /// <summary>Copies the items into an array of numbers that are exactly the data type's.</summary>
    /// <typeparam name="T">The numbers: <c>double</c> for <c>f8</c>, <c>int</c> for <c>i4</c>, <c>bool</c> for <c>b1</c>, and so on.</typeparam>
    /// <returns>The items in C order.</returns>
    /// <exception cref="InvalidOperationException">The data type is another one.</exception>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        var array = new T[Count];
        return TryCopyTo<T>(array) ? array : throw new InvalidOperationException($"The array is of {DType}, which is not {typeof(T)}.");
    }

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>Data type and lengths.</summary>
    /// <returns>For instance <c>ndarray(&lt;f8, 2 x 3)</c>.</returns>
    public override string ToString() => $"ndarray({DType.Descriptor}, {string.Join(" x ", _lengths)})";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of items of lengths, or null when one is negative or they are too many for bytes in memory.</summary>
    internal static long? CountOf(ReadOnlySpan<int> lengths)
    {
        long count = 1;
        foreach (var length in lengths)
        {
            if (length < 0 || (count *= length) > int.MaxValue)
            {
                return null;
            }
        }

        return count;
    }

    internal void Fill(PickledDType dtype, int[] lengths, Memory<byte> memory, List<object?>? items, bool isFortranOrder)
    {
        // With one dimension both orders are the same, and numpy says C.
        (DType, _lengths, Memory, Items) = (dtype, lengths, memory, items);
        IsFortranOrder = isFortranOrder && lengths.Length > 1;
        Count = (int)CountOf(lengths)!.Value;
    }

    internal bool TryCopyTo<T>(Span<T> target)
        where T : unmanaged
    {
        if (!DType.Equals(NumpyTypes.Of(typeof(T))) && !DType.Equals(NumpyTypes.Swapped(typeof(T))))
        {
            return false;
        }

        var bytes = MemoryMarshal.AsBytes(target);
        if (!IsFortranOrder)
        {
            Memory.Span.CopyTo(bytes);
        }
        else
        {
            var items = MemoryMarshal.Cast<byte, T>(Memory.Span);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = items[FortranPlace(i)];
            }
        }

        if (DType.Kind == 'b')
        {
            // C#'s bool knows no other bytes than 0 and 1.
            foreach (ref var item in bytes)
            {
                item = item == 0 ? (byte)0 : (byte)1;
            }
        }

        if (DType.IsBigEndian == BitConverter.IsLittleEndian)
        {
            ArrayFormat.ReverseItems(bytes, DType.Kind == 'c' ? DType.ItemSize / 2 : DType.ItemSize);
        }

        return true;
    }

    /// <summary>The sub-array at an index of the first dimension; in C order over the same bytes.</summary>
    internal PickledNDArray Row(int index)
    {
        var row = new PickledNDArray { IsReadOnly = IsReadOnly };
        var lengths = _lengths[1..];
        var count = (int)CountOf(lengths)!.Value;
        if (Items is not null)
        {
            var items = new List<object?>(count);
            for (var i = 0; i < count; i++)
            {
                items.Add(this[(index * count) + i]);
            }

            row.Fill(DType, lengths, default, items, isFortranOrder: false);
            return row;
        }

        var size = DType.ItemSize;
        if (!IsFortranOrder)
        {
            row.Fill(DType, lengths, Memory.Slice(index * count * size, count * size), null, isFortranOrder: false);
            return row;
        }

        var bytes = new byte[count * size];
        for (var i = 0; i < count; i++)
        {
            Memory.Span.Slice(FortranPlace((index * count) + i) * size, size).CopyTo(bytes.AsSpan(i * size));
        }

        row.Fill(DType, lengths, bytes, null, isFortranOrder: false);
        return row;
    }

    private int FortranPlace(int position)
    {
        // The indices of a position in C order, from the last; the same ones weigh the other way round in Fortran order.
        var place = 0;
        var weight = Count;
        for (var i = _lengths.Length - 1; i >= 0; i--)
        {
            weight /= _lengths[i];
            place += position % _lengths[i] * weight;
            position /= _lengths[i];
        }

        return place;
    }
}
