using Cases;

namespace CloudPickle.Testing;

internal static class Samples
{
    public static Order Order()
    {
        var ada = new Customer { Id = 1, Name = "Ada" };
        return new Order
        {
            Id = 7,
            Customer = ada,
            Lines = [new("tea", 2, 3.50m), new("cup", 1, 12.00m)],
            Contacts = { ["billing"] = ada, ["delivery"] = new() { Id = 2, Name = "Bob", Referrer = ada } },
            Tag = "gift",
        };
    }

    public static Primitives Primitives() => new()
    {
        Boolean = true,
        SByte = sbyte.MinValue,
        Byte = byte.MaxValue,
        Int16 = short.MinValue,
        UInt16 = ushort.MaxValue,
        Int32 = int.MinValue,
        UInt32 = uint.MaxValue,
        Int64 = long.MinValue,
        UInt64 = ulong.MaxValue,
        Int128 = Int128.MinValue,
        UInt128 = UInt128.MaxValue,
        IntPtr = -5,
        UIntPtr = 5,
        Half = (Half)0.5,
        Float = 0.1f,
        Double = 0.1,
        Decimal = 1.2300m,
        Char = '\udc00',
        String = "text",
    };

    public static OptionalPrimitives OptionalPrimitives() => new()
    {
        Boolean = false,
        SByte = -1,
        Byte = 0,
        Int16 = -300,
        UInt16 = 300,
        Int32 = 0,
        UInt32 = 5,
        Int64 = 0,
        UInt64 = 0,
        Float = 0,
        Double = -0.0,
        Decimal = 0.00m,
        Char = 'c',
        String = "",
        Guid = System.Guid.Empty,
        DateTime = new(2024, 1, 1),
        Vector = default(Vector),
        Weekday = Weekday.Monday,
    };
}
