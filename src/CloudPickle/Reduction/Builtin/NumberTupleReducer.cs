using System.ComponentModel;
using System.Drawing;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A struct that is nothing but a few numbers is a tuple of them, in the order of its constructor: <c>(x, y, z)</c>, <c>(x, y, width, height)</c>,
/// <c>(x, y, z, w)</c>. It is read from tuples, lists and arrays of that many numbers.
/// </summary>
/// <typeparam name="T">The struct; its fields are the numbers and lie one after the other.</typeparam>
/// <typeparam name="TNumber">The numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Vector2))]
[BuiltinReducer(typeof(Vector3))]
[BuiltinReducer(typeof(Vector4))]
[BuiltinReducer(typeof(Quaternion))]
[BuiltinReducer(typeof(Plane))]
[BuiltinReducer(typeof(Point))]
[BuiltinReducer(typeof(PointF))]
[BuiltinReducer(typeof(Size))]
[BuiltinReducer(typeof(SizeF))]
[BuiltinReducer(typeof(Rectangle))]
[BuiltinReducer(typeof(RectangleF))]
public sealed class NumberTupleReducer<T, TNumber> : FixedTupleReducer<T>
    where T : unmanaged
    where TNumber : unmanaged
{
    private static readonly int s_count = Unsafe.SizeOf<T>() / Unsafe.SizeOf<TNumber>();

    internal override int CountOf(T value) => s_count;

    internal override int CountIn(Unpickler unpickler) => s_count;

    internal override void WriteItems(Pickler pickler, T value)
    {
        foreach (var number in Numbers(ref value))
        {
            WriteItem(pickler, number);
        }
    }

    internal override T ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start)
    {
        var value = default(T);
        var numbers = Numbers(ref value);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ReadItem<TNumber>(unpickler, items, start + i);
        }

        return value;
    }

    private static Span<TNumber> Numbers(ref T value) => MemoryMarshal.Cast<T, TNumber>(MemoryMarshal.CreateSpan(ref value, 1));
}
