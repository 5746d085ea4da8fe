using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>Inputs at the edges of the format. Where CPython's C and Python unpicklers differ, the input is rejected.</summary>
public class PickleEdgeInputTests
{
    [Theory]
    [InlineData("I00\n.", "False")]
    [InlineData("I01\n.", "True")]
    [InlineData("I0\n.", "0")]
    [InlineData("I-1\n.", "-1")]
    [InlineData("L-0\n.", "0")]
    [InlineData("L+1\n.", "1")]
    [InlineData("I+5\n.", "5")]
    [InlineData("I-12\n.", "-12")]
    [InlineData("I99999999999999999999\n.", "99999999999999999999")]
    [InlineData("I9223372036854775807\n.", "9223372036854775807")]
    [InlineData("I-9223372036854775809\n.", "-9223372036854775809")]
    [InlineData("L5\n.", "5")]
    [InlineData("L5L\n.", "5")]
    [InlineData("L-18446744073709551616L\n.", "-18446744073709551616")]
    [InlineData("\x8a\0.", "0")]
    [InlineData("\x8a\x04\x01\0\0\0.", "1")]
    [InlineData("\x8a\x01\xff.", "-1")]
    [InlineData("\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f.", "9223372036854775807")]
    [InlineData("\x8a\x09\0\0\0\0\0\0\0\x80\0.", "9223372036854775808")]
    [InlineData("\x8a\x0a\x01\0\0\0\0\0\0\0\0\0.", "1")]
    [InlineData("\x8a\x09\xff\xff\xff\xff\xff\xff\xff\x7f\xff.", "-9223372036854775809")]
    [InlineData("\x8b\0\0\0\0.", "0")]
    [InlineData("J\xff\xff\xff\xff.", "-1")]
    [InlineData("M\xff\xff.", "65535")]
    [InlineData("K\xff.", "255")]
    public void Integers_are_accepted(string pickle, string value) => Assert.Equal(value, PickleTokens.Argument(pickle));

    [Theory]
    [InlineData("I0x10\n.")]
    [InlineData("I010\n.")]
    [InlineData("I001\n.")]
    [InlineData("I 5 \n.")]
    [InlineData("I5\r\n.")]
    [InlineData("I1_0\n.")]
    [InlineData("I\n.")]
    [InlineData("I-\n.")]
    [InlineData("I+-5\n.")]
    [InlineData("I5L\n.")]
    [InlineData("I5\0\n.")]
    [InlineData("I1.0\n.")]
    [InlineData("I1,000\n.")]
    [InlineData("I(5)\n.")]
    [InlineData("L0x10L\n.")]
    [InlineData("LL\n.")]
    [InlineData("L5LL\n.")]
    [InlineData("L\n.")]
    [InlineData("L007L\n.")]
    [InlineData("L 5L\n.")]
    public void Integers_are_rejected(string pickle) =>
        Assert.Contains("not a decimal integer", PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("I+0\n.")]
    [InlineData("I-0\n.")]
    [InlineData("I+1\n.")]
    public void Integers_that_only_one_of_pythons_unpicklers_takes_for_booleans_are_rejected(string pickle) =>
        Assert.Contains("neither clearly a boolean nor an integer", PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\x8b\xff\xff\xff\xff.", "LONG4 has a negative byte count: -1")]
    [InlineData("T\xff\xff\xff\xff.", "BINSTRING has a negative byte count: -1")]
    [InlineData("X\xff\xff\xff\xff" + "a.", "4294967295")]
    [InlineData("\x8e\0\0\0\0\0\0\0@.", "MaxBlobBytes")]
    [InlineData("\x8d\0\0\0\0\0\0\0\x80.", "9223372036854775808")]
    [InlineData("\x96\xff\xff\xff\xff\xff\xff\xff\xff.", "18446744073709551615")]
    [InlineData("\x8b\xff\xff\xff\x7f.", "MaxIntegerBytes")]
    [InlineData("\x80\x04\x8e\xff\xff\xff\x7f\0\0\0\0", "MaxBlobBytes")]
    [InlineData("X\xff\xff\xff\x0f" + "a.", "truncated")]
    [InlineData("C\x05" + "abc.", "truncated")]
    [InlineData("U\x02" + "a", "truncated")]
    public void Lengths_that_lie_are_rejected_before_anything_is_allocated(string pickle, string reason)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = PickleTokens.Error(pickle);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("F-inf\n.", "fff0000000000000")]
    [InlineData("Finf\n.", "7ff0000000000000")]
    [InlineData("FInfinity\n.", "7ff0000000000000")]
    [InlineData("Fnan\n.", "7ff8000000000000")]
    [InlineData("F-NaN\n.", "fff8000000000000")]
    [InlineData("F1.5\n.", "3ff8000000000000")]
    [InlineData("F+1.5e0\n.", "3ff8000000000000")]
    [InlineData("F15E-1\n.", "3ff8000000000000")]
    [InlineData("F.5\n.", "3fe0000000000000")]
    [InlineData("F5.\n.", "4014000000000000")]
    [InlineData("F-0.0\n.", "8000000000000000")]
    [InlineData("F1e-400\n.", "0000000000000000")]
    [InlineData("F00001.5\n.", "3ff8000000000000")]
    [InlineData("G\x7f\xf8\0\0\0\0\0\x2a.", "7ff800000000002a")]
    [InlineData("G\x80\0\0\0\0\0\0\0.", "8000000000000000")]
    public void Floats_are_accepted(string pickle, string bits) => Assert.Equal(bits, PickleTokens.Argument(pickle));

    [Theory]
    [InlineData("F1e400\n.")]
    [InlineData("F-1e400\n.")]
    [InlineData("F1_0\n.")]
    [InlineData("F 1.5\n.")]
    [InlineData("F1.5 \n.")]
    [InlineData("F0x1p3\n.")]
    [InlineData("F\n.")]
    [InlineData("F.\n.")]
    [InlineData("F+\n.")]
    [InlineData("F1e\n.")]
    [InlineData("F+-1\n.")]
    [InlineData("Finfin\n.")]
    [InlineData("F1,5\n.")]
    [InlineData("F1.5\0\n.")]
    [InlineData("F\xe2\x88\x9e\n.")]
    public void Floats_are_rejected(string pickle) =>
        Assert.Contains("not a float", PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(@"S'\101'", "41")]
    [InlineData(@"S'\x41\n'", "410A")]
    [InlineData(@"S'\q'", "5C71")]
    [InlineData("S'\xe9'", "E9")]
    [InlineData("S\"it's\"", "69742773")]
    [InlineData(@"S'\0\08\1234'", "00003853" + "34")]
    [InlineData(@"S'\a\b\f\v\t\r\\\'\""'", "07080C0B090D5C2722")]
    [InlineData("S''", "")]
    [InlineData("S'''", "27")]
    public void Python_2_strings_are_accepted(string pickle, string hex) => Assert.Equal(hex, PickleTokens.Argument(pickle + "\n."));

    [Theory]
    [InlineData("Sabc", "quoted")]
    [InlineData("S'abc\"", "quoted")]
    [InlineData("S'", "quoted")]
    [InlineData("S", "quoted")]
    [InlineData("S'a' ", "quoted")]
    [InlineData("S'a'\r", "quoted")]
    [InlineData(@"S'\x4'", "escape")]
    [InlineData(@"S'\xzz'", "escape")]
    [InlineData("S'\\x4\0'", "escape")]
    [InlineData(@"S'a\'", "escape")]
    public void Python_2_strings_are_rejected(string pickle, string reason) =>
        Assert.Contains(reason, PickleTokens.Error(pickle + "\n.").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("V\xe9\n.", @"\u00e9")]
    [InlineData("V\\u20ac\\U0001f600\n.", @"\u20ac\ud83d\ude00")]
    [InlineData("V\\x41\n.", @"\x41")]
    [InlineData("V\\ud83d\\ude00\n.", @"\ud83d\ude00")]
    [InlineData("V\\ud83d\n.", @"\ud83d")]
    [InlineData("V\\\\u0041\n.", @"\\u0041")]
    [InlineData("Va\\\n.", @"a\")]
    [InlineData("V\n.", "")]
    [InlineData("X\x06\0\0\0\xed\xa0\xbd\xed\xb8\x80.", @"\ud83d\ude00")]
    [InlineData("\x8c\x03\xed\xbf\xbf.", @"\udfff")]
    [InlineData("\x8c\x04\xf0\x9f\x98\x80.", @"\ud83d\ude00")]
    [InlineData("\x8c\x05" + "a\xed\xa0\x80z.", @"a\ud800z")]
    public void Strings_are_accepted(string pickle, string text) => Assert.Equal(text, PickleTokens.Argument(pickle));

    [Theory]
    [InlineData("V\\u12\n.", "escape")]
    [InlineData("V\\u12g4\n.", "escape")]
    [InlineData("V\\u12\0\0\n.", "escape")]
    [InlineData("V\\U0001f60 \n.", "escape")]
    [InlineData("V\\U00110000\n.", "escape")]
    [InlineData("V\\U0001f60\n.", "escape")]
    [InlineData("X\x01\0\0\0\xff.", "position 0")]
    [InlineData("X\x02\0\0\0\xc0\x80.", "position 0")]
    [InlineData("X\x03\0\0\0\xe0\x80\x80.", "position 0")]
    [InlineData("\x8c\x04\xf4\x90\x80\x80.", "position 0")]
    [InlineData("\x8c\x03" + "ab\xc3.", "position 2")]
    [InlineData("\x8c\x02\xed\xa0.", "position 0")]
    public void Strings_are_rejected(string pickle, string reason) =>
        Assert.Contains(reason, PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("p-1\n.")]
    [InlineData("g-1\n.")]
    [InlineData("pabc\n.")]
    [InlineData("g\n.")]
    [InlineData("p2147483648\n.")]
    [InlineData("p99999999999999999999\n.")]
    [InlineData("p 1\n.")]
    [InlineData("p1\0\n.")]
    [InlineData("p+1\n.")]
    public void Memo_indexes_are_rejected(string pickle) =>
        Assert.Contains("not a memo index", PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("c\n\n.", "empty")]
    [InlineData("cos\n\n.", "empty")]
    [InlineData("c\xff\nx\n.", "UTF-8")]
    [InlineData("c\xed\xa0\x80\nx\n.", "UTF-8")]
    [InlineData("i\xe9\nx\n.", "ASCII")]
    [InlineData("P\xe9\n.", "ASCII")]
    [InlineData("cos\nsystem", "truncated")]
    public void Names_are_rejected(string pickle, string reason) =>
        Assert.Contains(reason, PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Fact]
    public void A_global_is_two_lines_of_utf8() => Assert.Equal("m\\u00e9 O.I", PickleTokens.ShowText(PickleTokens.Argument("cm\xc3\xa9\nO.I\n.")));

    [Fact]
    public void An_unknown_opcode_is_rejected_with_its_offset()
    {
        var error = PickleTokens.Error("NN\xff.");
        Assert.Equal("unknown opcode 0xFF (at offset 2, opcode 0xFF)", error.Message);
        Assert.Equal(2, error.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("K\x01")]
    [InlineData("K")]
    [InlineData("G\0\0")]
    [InlineData("I5")]
    [InlineData("\x80")]
    public void What_ends_too_early_is_truncated(string pickle) =>
        Assert.Contains("truncated", PickleTokens.Error(pickle).Message, StringComparison.Ordinal);

    [Fact]
    public void A_later_protocol_is_rejected() =>
        Assert.Contains("unsupported pickle protocol: 6", PickleTokens.Error("\x80\x06N.").Message, StringComparison.Ordinal);

    [Fact]
    public void A_protocol_may_be_restated_anywhere_and_gates_no_opcode()
    {
        var pickle = PickleTokens.Bytes("K\x01\x80\x02\x80\x01\x96\x01\0\0\0\0\0\0\0a.");
        var reader = new PickleReader(pickle, isFinalBlock: true, default, PickleLimits.Default);
        var seen = new List<int>();
        while (PickleTokens.TryReadToken(ref reader, out var token) && token.Opcode != Opcode.Stop)
        {
            seen.Add(reader.Protocol);
        }

        Assert.Equal([0, 2, 1, 1], seen);
        Assert.Equal(pickle.Length, reader.Consumed);
    }

    [Fact]
    public void What_follows_stop_is_not_read()
    {
        var reader = new PickleReader("K\x01.garbage"u8, isFinalBlock: true, default, PickleLimits.Default);
        while (PickleTokens.TryReadToken(ref reader, out var token) && token.Opcode != Opcode.Stop)
        {
        }

        Assert.Equal(3, reader.Consumed);
    }
}
