using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Block copies from numpy arrays into memory whose item type is known only at run time.</summary>
internal static class NumpyCopy
{
    /// <summary>Copies the items in C order, if the array's data type is exactly the items' type.</summary>
    public static bool TryCopy<T>(PickledNDArray array, Span<T> target)
    {
        var type = typeof(T);
        return type == typeof(bool) ? array.TryCopyTo(As<T, bool>(target))
            : type == typeof(sbyte) ? array.TryCopyTo(As<T, sbyte>(target))
            : type == typeof(byte) ? array.TryCopyTo(As<T, byte>(target))
            : type == typeof(short) ? array.TryCopyTo(As<T, short>(target))
            : type == typeof(ushort) ? array.TryCopyTo(As<T, ushort>(target))
            : type == typeof(int) ? array.TryCopyTo(As<T, int>(target))
            : type == typeof(uint) ? array.TryCopyTo(As<T, uint>(target))
            : type == typeof(long) ? array.TryCopyTo(As<T, long>(target))
            : type == typeof(ulong) ? array.TryCopyTo(As<T, ulong>(target))
            : type == typeof(Half) ? array.TryCopyTo(As<T, Half>(target))
            : type == typeof(float) ? array.TryCopyTo(As<T, float>(target))
            : type == typeof(double) ? array.TryCopyTo(As<T, double>(target))
            : type == typeof(Complex) && array.TryCopyTo(As<T, Complex>(target));
    }

    private static Span<TNumber> As<T, TNumber>(Span<T> target) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, TNumber>(ref MemoryMarshal.GetReference(target)), target.Length);
}
