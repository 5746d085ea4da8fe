namespace CloudPickle.Reduction;

/// <summary>The types whose values are written as single opcodes and never offered to a session's hooks.</summary>
internal static class PrimitiveTypes
{
    public static bool Contains(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(System.Numerics.BigInteger);
}
