using System.Numerics;
using Cases;

namespace CloudPickle.Testing;

internal static class Scalars
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain<object?>("null", () => null),
        TestCase.Plain("true", () => true),
        TestCase.Plain("false", () => false),
        .. new[] { 0, 1, -1, 127, 128, 255, 256, 65535, 65536, -128, -129, int.MaxValue, int.MinValue }
            .Select(number => TestCase.Plain($"int {number}", () => number)),
        .. new[] { long.MaxValue, long.MinValue, 1L << 31, 1L << 32, -(1L << 31) - 1, 1L << 39, 1L << 47, 1L << 55 }
            .Select(number => TestCase.Plain($"long {number}", () => number)),
        TestCase.Plain("byte", () => (byte)200),
        TestCase.Plain("sbyte", () => sbyte.MinValue),
        TestCase.Plain("short", () => short.MinValue),
        TestCase.Plain("ushort", () => ushort.MaxValue),
        TestCase.Plain("uint", () => uint.MaxValue),
        TestCase.Plain("ulong max", () => ulong.MaxValue),
        TestCase.Plain("Int128 min", () => Int128.MinValue),
        TestCase.Plain("UInt128 max", () => UInt128.MaxValue),
        TestCase.Plain("nint", () => unchecked((nint)(-12345678901))),
        TestCase.Plain("nuint", () => unchecked((nuint)12345678901)),
        TestCase.Plain("BigInteger", () => BigInteger.Pow(-7, 123)),
        TestCase.Plain("BigInteger zero", () => BigInteger.Zero),
        TestCase.Plain("BigInteger of 300 bytes", () => (BigInteger.One << 2399) - 12345),
        TestCase.Plain("half", () => (Half)1.5),
        TestCase.Plain("float", () => 0.1f),
        .. new[] { 0.0, -0.0, 1.5, 0.1, double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, 1e300, 5e-324, 1.0 / 3 }
            .Select(number => TestCase.Plain($"double {(double.IsNegative(number) && number == 0 ? "-0" : number)}", () => number)).DistinctBy(testCase => testCase.Name),
        TestCase.Create("double NaN", () => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000)),
        TestCase.Plain("decimal", () => 12.3400m),
        TestCase.Plain("decimal of scale 28", () => 0.0000000000000000000000000001m),
        TestCase.Plain("decimal max", () => decimal.MaxValue),
        TestCase.Plain("decimal min", () => decimal.MinValue),
        TestCase.Plain("decimal negative zero", () => new decimal(0, 0, 0, true, 2)),
        TestCase.Plain("Complex", () => new Complex(1.5, -2.25)),
        TestCase.Plain("Guid", () => new Guid("00112233-4455-6677-8899-aabbccddeeff")),
        TestCase.Plain("Guid empty", () => Guid.Empty),
        TestCase.Plain("char", () => 'é'),
        TestCase.Plain("int? null", () => (int?)null),
        TestCase.Plain("int? 5", () => (int?)5),
        TestCase.Plain("object 5", () => (object)5),
        TestCase.Create("Weekday", () => Weekday.Sunday),
        TestCase.Create("Weekday undefined", () => (Weekday)99),
        TestCase.Create("Weekday? null", () => (Weekday?)null),
        TestCase.Create("Access flags", () => Access.Read | Access.Execute),
        TestCase.Create("UInt64Enum", () => UInt64Enum.Highest),
        TestCase.Create("Int64Enum", () => Int64Enum.Lowest),
        TestCase.Create("SByteEnum", () => SByteEnum.Lowest),
        TestCase.Create("ByteEnum", () => ByteEnum.Highest),
        TestCase.Create("Int16Enum", () => Int16Enum.Lowest),
        TestCase.Create("UInt16Enum", () => UInt16Enum.Highest),
        TestCase.Create("UInt32Enum", () => UInt32Enum.Highest),
        TestCase.Create("object enum", () => (object)Weekday.Tuesday),
        TestCase.Create("nested enum", () => Outer.Inner.Shade.Dark),
        TestCase.Plain("Version", () => new Version(1, 2, 3, 4)),
        TestCase.Plain("Uri", () => new Uri("https://example.org/a%20b?q=1#f")),
        TestCase.Plain("IPAddress", () => System.Net.IPAddress.Parse("2001:db8::1")),
        TestCase.Plain("IPNetwork", () => System.Net.IPNetwork.Parse("192.0.2.0/24")),
        TestCase.Plain("Rune", () => new System.Text.Rune(0x1F600)),
        TestCase.Plain("Index", () => ^3),
        TestCase.Plain("Range", () => 1..^2),
        TestCase.Plain("CultureInfo", () => System.Globalization.CultureInfo.GetCultureInfo("")),
        TestCase.Plain("StringBuilder", () => new System.Text.StringBuilder("text")),
        TestCase.Plain("ReadOnlyMemory<char>", () => "text".AsMemory()),
    ];
}
