using System.Collections.Concurrent;
using System.Numerics;

namespace CloudPickle;

/// <summary>numpy's data types of C#'s numbers.</summary>
internal static class NumpyTypes
{
    private static readonly ConcurrentDictionary<Type, PickledDType?> s_native = new();
    private static readonly ConcurrentDictionary<Type, PickledDType?> s_swapped = new();

    /// <summary>The data type of a number in this machine's byte order, or null for what is no number. The same object each time.</summary>
    public static PickledDType? Of(Type type) => s_native.GetOrAdd(type, static type => Make(type, BitConverter.IsLittleEndian ? '<' : '>'));

    /// <summary>The data type of a number in the other byte order.</summary>
    public static PickledDType? Swapped(Type type) => s_swapped.GetOrAdd(type, static type => Make(type, BitConverter.IsLittleEndian ? '>' : '<'));

    private static PickledDType? Make(Type type, char order) => Descriptor(type) is { } descriptor ? PickledDType.Parse(order + descriptor) : null;

    /// <summary>Compared one by one and not in a table, which would keep every type in native code.</summary>
    private static string? Descriptor(Type type)
    {
        if (type == typeof(bool)) { return "b1"; }
        if (type == typeof(sbyte)) { return "i1"; }
        if (type == typeof(byte)) { return "u1"; }
        if (type == typeof(short)) { return "i2"; }
        if (type == typeof(ushort)) { return "u2"; }
        if (type == typeof(int)) { return "i4"; }
        if (type == typeof(uint)) { return "u4"; }
        if (type == typeof(long)) { return "i8"; }
        if (type == typeof(ulong)) { return "u8"; }
        if (type == typeof(Half)) { return "f2"; }
        if (type == typeof(float)) { return "f4"; }
        if (type == typeof(double)) { return "f8"; }
        if (type == typeof(Complex)) { return "c16"; }

        return null;
    }
}
