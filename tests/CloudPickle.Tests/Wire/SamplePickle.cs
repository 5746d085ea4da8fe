using System.Numerics;
using CloudPickle.Wire;

namespace CloudPickle.Tests.Wire;

/// <summary>Pickles that use everything the writer has, and one encoding of every opcode.</summary>
internal static class SamplePickle
{
    public static byte[] Write(int protocol)
    {
        using var writer = new PickleWriter(protocol);
        writer.Begin();
        WriteValues(writer);
        writer.End();
        return writer.ToArray();
    }

    public static void WriteValues(PickleWriter writer)
    {
        writer.WriteNone();
        writer.WriteBoolean(true);
        writer.WriteBoolean(false);
        foreach (var value in (ReadOnlySpan<long>)[0, 255, 256, 65535, 65536, -1, int.MinValue, int.MaxValue, 1L + int.MaxValue, long.MinValue])
        {
            writer.WriteInt64(value);
        }

        writer.WriteUInt64(ulong.MaxValue);
        writer.WriteBigInteger(BigInteger.Pow(2, 3000));
        writer.WriteDouble(1.5);
        writer.WriteString("plain");
        writer.WriteString("\u00e9\u20ac\ud83d\ude00 lone \ud800 \\ \n");
        writer.WriteString(new string('y', 300));
        writer.WriteUtf8String("utf8"u8);
        var id = writer.WriteMemoize();
        writer.ReserveMemoIds(300);
        writer.WriteGet(id);
        writer.WriteGet(writer.WriteMemoize());
        writer.WriteGlobal("builtins", "int");
        writer.WriteOpcode(Opcode.Mark);
        writer.WriteOpcode(Opcode.Tuple);
        writer.WritePersistentId("object 7");
        writer.WriteRaw("](K\x01"u8);
        if (writer.Protocol >= 2)
        {
            writer.WriteExtension(1);
            writer.WriteExtension(256);
            writer.WriteExtension(65536);
        }

        if (writer.Protocol >= 3)
        {
            writer.WriteBytes("abc"u8);
            writer.WriteBytes(new byte[300]);
        }

        if (writer.Protocol >= 5)
        {
            writer.WriteByteArray("abc"u8);
        }
    }

    public static byte[] Encode(Opcode opcode) => [(byte)opcode, .. PickleTokens.Bytes(ArgumentOf(opcode))];

    private static string ArgumentOf(Opcode opcode) => OpcodeTable.Get(opcode).Argument switch
    {
        OpcodeArgument.None => "",
        OpcodeArgument.Byte => "\x05",
        OpcodeArgument.UInt16 => "\x34\x12",
        OpcodeArgument.Int32 => "\xfe\xff\xff\xff",
        OpcodeArgument.UInt32 => "\x02\0\0\0",
        OpcodeArgument.UInt64 => "\x01\0\0\0\0\0\0\0",
        OpcodeArgument.DoubleBigEndian => "\x3f\xf8\0\0\0\0\0\0",
        OpcodeArgument.DecimalLine => "12\n",
        OpcodeArgument.LongLine => "12345678901234567890L\n",
        OpcodeArgument.FloatLine => "1.5\n",
        OpcodeArgument.QuotedLine => "'a\\n'\n",
        OpcodeArgument.TextLine => "text\n",
        OpcodeArgument.TwoTextLines => "module\nName\n",
        OpcodeArgument.RawUnicodeEscapeLine => "\xe9\\u20ac\n",
        OpcodeArgument.String1 or OpcodeArgument.Bytes1 or OpcodeArgument.Unicode1 or OpcodeArgument.Long1 => "\x02" + "ab",
        OpcodeArgument.String4 or OpcodeArgument.Bytes4 or OpcodeArgument.Unicode4 or OpcodeArgument.Long4 => "\x02\0\0\0ab",
        _ => "\x02\0\0\0\0\0\0\0ab",
    };
}
