using System.Globalization;
using System.Numerics;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>The bytes of single values, as CPython's pickler writes them.</summary>
public class PickleWriterValueTests
{
    [Theory]
    [InlineData("0", "K\0")]
    [InlineData("255", "K\xff")]
    [InlineData("256", "M\0\x01")]
    [InlineData("65535", "M\xff\xff")]
    [InlineData("65536", "J\0\0\x01\0")]
    [InlineData("-1", "J\xff\xff\xff\xff")]
    [InlineData("2147483647", "J\xff\xff\xff\x7f")]
    [InlineData("-2147483648", "J\0\0\0\x80")]
    [InlineData("2147483648", "\x8a\x05\0\0\0\x80\0")]
    [InlineData("-2147483649", "\x8a\x05\xff\xff\xff\x7f\xff")]
    [InlineData("549755813887", "\x8a\x05\xff\xff\xff\xff\x7f")]
    [InlineData("549755813888", "\x8a\x06\0\0\0\0\x80\0")]
    [InlineData("9223372036854775807", "\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f")]
    [InlineData("-9223372036854775808", "\x8a\x08\0\0\0\0\0\0\0\x80")]
    [InlineData("9223372036854775808", "\x8a\x09\0\0\0\0\0\0\0\x80\0")]
    [InlineData("18446744073709551615", "\x8a\x09\xff\xff\xff\xff\xff\xff\xff\xff\0")]
    [InlineData("-9223372036854775809", "\x8a\x09\xff\xff\xff\xff\xff\xff\xff\x7f\xff")]
    [InlineData("18446744073709551616", "\x8a\x09\0\0\0\0\0\0\0\0\x01")]
    [InlineData("170141183460469231731687303715884105727", "\x8a\x10\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f")]
    [InlineData("-170141183460469231731687303715884105728", "\x8a\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x80")]
    [InlineData("340282366920938463463374607431768211455", "\x8a\x11\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0")]
    public void Integers_take_the_shortest_form_whatever_their_type(string value, string expected)
    {
        var big = BigInteger.Parse(value, CultureInfo.InvariantCulture);
        AssertWrites(expected, 2, writer => writer.WriteBigInteger(big));
        AssertWritesIf(expected, big >= int.MinValue && big <= int.MaxValue, writer => writer.WriteInt32((int)big));
        AssertWritesIf(expected, big >= long.MinValue && big <= long.MaxValue, writer => writer.WriteInt64((long)big));
        AssertWritesIf(expected, big >= ulong.MinValue && big <= ulong.MaxValue, writer => writer.WriteUInt64((ulong)big));
        AssertWritesIf(expected, big >= (BigInteger)Int128.MinValue && big <= (BigInteger)Int128.MaxValue, writer => writer.WriteInt128((Int128)big));
        AssertWritesIf(expected, big.Sign >= 0, writer => writer.WriteUInt128((UInt128)big));
    }

    [Theory]
    [InlineData(0, "5", "I5\n")]
    [InlineData(0, "-2147483648", "I-2147483648\n")]
    [InlineData(0, "2147483648", "L2147483648L\n")]
    [InlineData(0, "-18446744073709551616", "L-18446744073709551616L\n")]
    [InlineData(1, "5", "K\x05")]
    [InlineData(1, "2147483648", "L2147483648L\n")]
    [InlineData(1, "340282366920938463463374607431768211455", "L340282366920938463463374607431768211455L\n")]
    public void Integers_at_protocols_0_and_1(int protocol, string value, string expected)
    {
        var big = BigInteger.Parse(value, CultureInfo.InvariantCulture);
        AssertWrites(expected, protocol, writer => writer.WriteBigInteger(big));
        if (big.Sign >= 0)
        {
            AssertWrites(expected, protocol, writer => writer.WriteUInt128((UInt128)big));
        }
        else
        {
            AssertWrites(expected, protocol, writer => writer.WriteInt128((Int128)big));
        }
    }

    [Fact]
    public void Integers_of_every_byte_length_read_back()
    {
        for (var bytes = 1; bytes <= 300; bytes++)
        {
            foreach (var edge in (ReadOnlySpan<int>)[-1, 0, 1])
            {
                foreach (var sign in (ReadOnlySpan<int>)[-1, 1])
                {
                    var value = sign * (BigInteger.Pow(2, (8 * bytes) - 1) + edge);
                    var pickle = Write(2, writer => writer.WriteBigInteger(value));
                    Assert.Equal(value.ToString(CultureInfo.InvariantCulture), PickleTokens.Read(pickle)[1].Argument);
                }
            }
        }
    }

    [Fact]
    public void The_length_of_a_long_integer_takes_four_bytes_from_256()
    {
        Assert.Equal((byte)Opcode.Long1, Write(2, writer => writer.WriteBigInteger(BigInteger.Pow(2, (8 * 255) - 2)))[2]);
        Assert.Equal((byte)Opcode.Long4, Write(2, writer => writer.WriteBigInteger(BigInteger.Pow(2, (8 * 256) - 2)))[2]);
    }

    [Fact]
    public void Text_of_more_digits_than_python_converts_is_refused()
    {
        var longest = BigInteger.Pow(10, 4300) - 1;
        Assert.Equal(4300 + 4, Write(0, writer => writer.WriteBigInteger(-longest)).Length - 1);
        Assert.Throws<PicklingException>(() => Write(0, writer => writer.WriteBigInteger(longest + 1)));
        Assert.Throws<PicklingException>(() => Write(1, writer => writer.WriteBigInteger(BigInteger.Pow(10, 100_000))));
        Assert.Equal((byte)Opcode.Long4, Write(2, writer => writer.WriteBigInteger(longest + 1))[2]);
    }

    [Theory]
    [InlineData(0, true, "I01\n")]
    [InlineData(1, false, "I00\n")]
    [InlineData(2, true, "\x88")]
    [InlineData(5, false, "\x89")]
    public void Booleans(int protocol, bool value, string expected) => AssertWrites(expected, protocol, writer => writer.WriteBoolean(value));

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100.0")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1234567890123456.7, "1234567890123456.8")]
    [InlineData(12345678901234567.0, "1.2345678901234568e+16")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.5e-7, "1.5e-07")]
    [InlineData(1e100, "1e+100")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Floats_at_protocol_0_are_pythons_repr(double value, string expected) =>
        AssertWrites($"F{expected}\n", 0, writer => writer.WriteDouble(value));

    [Fact]
    public void Floats_keep_every_bit()
    {
        var nan = BitConverter.UInt64BitsToDouble(0xFFF4_0000_0000_1234);
        AssertWrites("G\xff\xf4\0\0\0\0\x12\x34", 1, writer => writer.WriteDouble(nan));
        AssertWrites("G\x80\0\0\0\0\0\0\0", 5, writer => writer.WriteDouble(-0.0));
    }

    [Theory]
    [InlineData(0, "Vabc\n")]
    [InlineData(1, "X\x03\0\0\0abc")]
    [InlineData(3, "X\x03\0\0\0abc")]
    [InlineData(4, "\x8c\x03" + "abc")]
    public void Strings(int protocol, string expected)
    {
        AssertWrites(expected, protocol, writer => writer.WriteString("abc"));
        AssertWrites(expected, protocol, writer => writer.WriteUtf8String("abc"u8));
    }

    [Fact]
    public void Strings_at_protocol_0_escape_what_would_end_the_line()
    {
        AssertWrites("V\\u005c\\u0000\\u000a\\u000d\\u001a\xe9\\u20ac\\U0001f600\\ud800\n", 0, writer => writer.WriteString("\\\0\n\r\x1a\u00e9\u20ac\ud83d\ude00\ud800"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Lone_surrogates_are_three_bytes(int protocol)
    {
        var head = protocol == 1 ? "X\x0c\0\0\0" : "\x8c\x0c";
        AssertWrites(head + "a\xed\xbf\xbf\xed\xa0\x80\xf0\x9f\x98\x80z", protocol, writer => writer.WriteString("a\udfff\ud800\ud83d\ude00z"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Strings_of_every_shape_and_size_read_back(int protocol)
    {
        foreach (var unit in (ReadOnlySpan<string>)["a", "\u00e9", "\u20ac", "\ud83d\ude00", "\ud800", "\udc00x", "ab\ud800\u20ac"])
        {
            foreach (var length in (ReadOnlySpan<int>)[0, 1, 85, 86, 127, 255, 256, 1024, 21845, 21846, 65536, 70001])
            {
                var text = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
                var memory = Write(protocol, writer => writer.WriteString(text));
                var token = PickleTokens.Read(memory).Single(t => t.Opcode is Opcode.Unicode or Opcode.BinUnicode or Opcode.ShortBinUnicode);
                Assert.Equal(PickleTokens.ShowText(text), token.Argument);
                Assert.Equal(memory, WriteToStream(protocol, writer => writer.WriteString(text)));
                Assert.Equal(memory, WriteToBufferWriter(protocol, writer => writer.WriteString(text)));
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Bytes_take_the_shortest_header(int protocol)
    {
        AssertWrites("C\0", protocol, writer => writer.WriteBytes([]));
        AssertWrites("C\xff" + new string('\x01', 255), protocol, writer => writer.WriteBytes(Filled(255)));
        AssertWrites("B\0\x01\0\0" + new string('\x01', 256), protocol, writer => writer.WriteBytes(Filled(256)));
    }

    [Fact]
    public void Bytearrays_are_of_protocol_5()
    {
        AssertWrites("\x96\x03\0\0\0\0\0\0\0abc", 5, writer => writer.WriteByteArray("abc"u8));
        Assert.Throws<PicklingException>(() => Write(4, writer => writer.WriteByteArray("abc"u8)));
        Assert.Throws<PicklingException>(() => Write(2, writer => writer.WriteBytes("abc"u8)));
    }

    [Theory]
    [InlineData(0, "p0\np1\ng0\n")]
    [InlineData(1, "q\0q\x01h\0")]
    [InlineData(3, "q\0q\x01h\0")]
    [InlineData(4, "\x94\x94h\0")]
    public void Memo_opcodes(int protocol, string expected) => AssertWrites(expected, protocol, writer =>
    {
        Assert.Equal(0, writer.WriteMemoize());
        Assert.Equal(1, writer.WriteMemoize());
        writer.WriteGet(0);
    });

    [Fact]
    public void Memo_ids_above_255_are_wide_and_outlive_the_pickle()
    {
        using var writer = new PickleWriter(2);
        writer.Begin();
        Assert.Equal(0, writer.ReserveMemoIds(256));
        Assert.Equal(256, writer.WriteMemoize());
        writer.WriteGet(256);
        writer.End();
        Assert.Equal("\x80\x02r\0\x01\0\0j\0\x01\0\0.", Latin1(writer.WrittenSpan));
        writer.Begin();
        Assert.Equal(257, writer.WriteMemoize());
        writer.End();
        writer.ClearMemo();
        Assert.Equal(0, writer.MemoCount);
        writer.Begin();
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteGet(0));
    }

    [Theory]
    [InlineData(0, "c__builtin__\nlong\n")]
    [InlineData(2, "c__builtin__\nlong\n")]
    [InlineData(3, "cbuiltins\nint\n")]
    [InlineData(4, "\x8c\x08" + "builtins\x8c\x03int\x93")]
    public void Globals(int protocol, string expected) => AssertWrites(expected, protocol, writer => writer.WriteGlobal("builtins", "int"));

    [Fact]
    public void Globals_keep_their_names_without_fix_imports() => AssertWrites("cbuiltins\nint\n", 2, writer =>
    {
        writer.FixImports = false;
        writer.WriteGlobal("builtins", "int");
    });

    [Fact]
    public void Names_that_no_line_can_hold_are_refused()
    {
        Assert.Throws<PicklingException>(() => Write(3, writer => writer.WriteGlobal("a\nb", "c")));
        Assert.Throws<PicklingException>(() => Write(3, writer => writer.WriteGlobal("a", "")));
        Assert.Throws<PicklingException>(() => Write(3, writer => writer.WriteGlobal("a", "\ud800")));
        Assert.Throws<PicklingException>(() => Write(0, writer => writer.WritePersistentId("a\nb")));
        Assert.Throws<PicklingException>(() => Write(0, writer => writer.WritePersistentId("\u00e9")));
    }

    [Theory]
    [InlineData(1, "\x82\x01")]
    [InlineData(255, "\x82\xff")]
    [InlineData(256, "\x83\0\x01")]
    [InlineData(65536, "\x84\0\0\x01\0")]
    [InlineData(int.MaxValue, "\x84\xff\xff\xff\x7f")]
    public void Extensions(int code, string expected) => AssertWrites(expected, 2, writer => writer.WriteExtension(code));

    [Fact]
    public void Extensions_need_protocol_2_and_a_positive_code()
    {
        Assert.Throws<PicklingException>(() => Write(1, writer => writer.WriteExtension(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(2, writer => writer.WriteExtension(0)));
    }

    private static byte[] Filled(int length) => [.. Enumerable.Repeat((byte)1, length)];

    private static string Latin1(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes);

    private static byte[] Write(int protocol, Action<PickleWriter> write)
    {
        using var writer = new PickleWriter(protocol);
        writer.Begin();
        write(writer);
        writer.End();
        Assert.Equal(writer.WrittenSpan.Length, writer.Position);
        return writer.ToArray();
    }

    private static byte[] WriteToStream(int protocol, Action<PickleWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new PickleWriter(protocol, stream);
        writer.Begin();
        write(writer);
        writer.End();
        Assert.Equal(stream.Length, writer.Position);
        return stream.ToArray();
    }

    private static byte[] WriteToBufferWriter(int protocol, Action<PickleWriter> write)
    {
        var destination = new System.Buffers.ArrayBufferWriter<byte>();
        using var writer = new PickleWriter(protocol, destination);
        writer.Begin();
        write(writer);
        writer.End();
        return destination.WrittenSpan.ToArray();
    }

    private static void AssertWritesIf(string expected, bool condition, Action<PickleWriter> write)
    {
        if (condition)
        {
            AssertWrites(expected, 5, write);
        }
    }

    private static void AssertWrites(string expected, int protocol, Action<PickleWriter> write)
    {
        var body = PickleTokens.Bytes(expected + ".");
        var frame = protocol >= 4 && body.Length >= 4 ? "\x95" + Latin1(BitConverter.GetBytes((long)body.Length)) : "";
        var head = protocol >= 2 ? $"\x80{(char)protocol}" : "";
        Assert.Equal(head + frame + Latin1(body), Latin1(Write(protocol, write)));
    }
}
