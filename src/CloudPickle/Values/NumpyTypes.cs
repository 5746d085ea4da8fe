using System.Numerics;

namespace CloudPickle;

/// <summary>numpy's data types of C#'s numbers.</summary>
internal static class NumpyTypes
{
    private static readonly (Type Type, string Descriptor)[] s_numbers =
    [
        (typeof(bool), "b1"),
        (typeof(sbyte), "i1"),
        (typeof(byte), "u1"),
        (typeof(short), "i2"),
        (typeof(ushort), "u2"),
        (typeof(int), "i4"),
        (typeof(uint), "u4"),
        (typeof(long), "i8"),
        (typeof(ulong), "u8"),
        (typeof(Half), "f2"),
        (typeof(float), "f4"),
        (typeof(double), "f8"),
        (typeof(Complex), "c16"),
    ];

    private static readonly Dictionary<Type, PickledDType> s_native = Table(BitConverter.IsLittleEndian ? '<' : '>');
    private static readonly Dictionary<Type, PickledDType> s_swapped = Table(BitConverter.IsLittleEndian ? '>' : '<');

    /// <summary>The data type of a number in this machine's byte order, or null for what is no number.</summary>
    public static PickledDType? Of(Type type) => s_native.GetValueOrDefault(type);

    /// <summary>The data type of a number in the other byte order.</summary>
    public static PickledDType? Swapped(Type type) => s_swapped.GetValueOrDefault(type);

    private static Dictionary<Type, PickledDType> Table(char order) =>
        s_numbers.ToDictionary(number => number.Type, number => PickledDType.Parse(order + number.Descriptor));
}
