using System.Globalization;
using System.Numerics;
using System.Text;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>Reads pickles as tokens, in one window or the way a driver over a stream does.</summary>
internal static class PickleTokens
{
    private delegate bool TryDecode(ref PickleReader reader, out string text);

    public static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    public static List<PickleToken> Read(string latin1) => Read(Bytes(latin1));

    public static List<PickleToken> Read(ReadOnlySpan<byte> pickle, PickleLimits? limits = null)
    {
        var tokens = new List<PickleToken>();
        var reader = new PickleReader(pickle, isFinalBlock: true, default, limits ?? PickleLimits.Default);
        do
        {
            Assert.True(TryReadToken(ref reader, out var token));
            tokens.Add(token);
        }
        while (tokens[^1].Opcode != Opcode.Stop);

        return tokens;
    }

    public static string Argument(string latin1) => Read(latin1)[0].Argument;

    public static UnpicklingException Error(string latin1, PickleLimits? limits = null) =>
        Assert.Throws<UnpicklingException>(() => Read(Bytes(latin1), limits));

    /// <summary>
    /// Grows the window by <paramref name="nextPiece"/> of what the reader says it needs, and slides it after every refill.
    /// </summary>
    /// <returns>The tokens and how many bytes were fetched.</returns>
    public static (List<PickleToken> Tokens, int Fetched) ReadInPieces(byte[] source, Func<int, int> nextPiece, PickleLimits? limits = null)
    {
        var tokens = new List<PickleToken>();
        var state = default(PickleReaderState);
        var start = 0;
        var end = 0;
        while (true)
        {
            var reader = new PickleReader(source.AsSpan(start, end - start), isFinalBlock: end == source.Length, state, limits ?? PickleLimits.Default);
            while (TryReadToken(ref reader, out var token))
            {
                tokens.Add(token);
                if (token.Opcode == Opcode.Stop)
                {
                    return (tokens, end);
                }
            }

            reader.Rollback();
            Assert.InRange(reader.BytesNeeded, 1, int.MaxValue);
            state = reader.State;
            start += reader.Consumed;
            end = Math.Min(source.Length, end + Math.Max(1, nextPiece(reader.BytesNeeded)));
            Assert.Equal(start, state.WindowOffset);
        }
    }

    public static bool TryReadToken(ref PickleReader reader, out PickleToken token)
    {
        token = null!;
        if (!reader.TryReadOpcode(out var opcode) || !DecoderOf(OpcodeTable.Get(opcode).Argument, opcode)(ref reader, out var text))
        {
            return false;
        }

        token = new PickleToken(reader.Offset, opcode, text);
        return true;
    }

    public static string ShowText(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c is >= ' ' and < '\x7f' ? shown.Append(c) : shown.Append("\\u").Append(Convert.ToHexStringLower([(byte)(c >> 8), (byte)c]));
        }

        return shown.ToString();
    }

    private static TryDecode DecoderOf(OpcodeArgument argument, Opcode opcode) => argument switch
    {
        OpcodeArgument.None => (ref PickleReader _, out string text) => (text = "") is not null,
        OpcodeArgument.Byte when opcode == Opcode.Proto => (ref PickleReader r, out string t) => Show(r.TryReadProtocol(out var v), v, out t),
        OpcodeArgument.Byte => (ref PickleReader r, out string t) => Show(r.TryReadByte(out var v), v, out t),
        OpcodeArgument.UInt16 => (ref PickleReader r, out string t) => Show(r.TryReadUInt16(out var v), v, out t),
        OpcodeArgument.Int32 => (ref PickleReader r, out string t) => Show(r.TryReadInt32(out var v), v, out t),
        OpcodeArgument.UInt32 => (ref PickleReader r, out string t) => Show(r.TryReadUInt32(out var v), v, out t),
        OpcodeArgument.UInt64 => (ref PickleReader r, out string t) => Show(r.TryEnterFrame(), "", out t),
        OpcodeArgument.DoubleBigEndian => (ref PickleReader r, out string t) => Show(r.TryReadDouble(out var v), Bits(v), out t),
        OpcodeArgument.DecimalLine or OpcodeArgument.LongLine or OpcodeArgument.FloatLine or OpcodeArgument.QuotedLine
            or OpcodeArgument.TextLine or OpcodeArgument.RawUnicodeEscapeLine => TryReadLine,
        OpcodeArgument.TwoTextLines => TryReadTwoLines,
        _ => TryReadPayload,
    };

    private static bool TryReadLine(ref PickleReader reader, out string text)
    {
        text = "";
        if (!reader.TryReadLine(out var line))
        {
            return false;
        }

        text = reader.Current switch
        {
            Opcode.Int => Show(reader.DecodeIntLine(line, out var small, out var big), small, big),
            Opcode.Long => Show(reader.DecodeLongLine(line, out var small, out var big), small, big),
            Opcode.Float => Bits(reader.DecodeFloatLine(line)),
            Opcode.String => Convert.ToHexString(reader.DecodeQuotedLine(line)),
            Opcode.Unicode => ShowText(reader.DecodeUnicodeLine(line)),
            Opcode.PersId => reader.DecodeAscii(line),
            _ => reader.DecodeIndexLine(line).ToString(CultureInfo.InvariantCulture),
        };
        return true;
    }

    private static bool TryReadTwoLines(ref PickleReader reader, out string text)
    {
        text = "";
        if (!reader.TryReadLine(out var module) || !reader.TryReadLine(out var name))
        {
            return false;
        }

        text = reader.Current == Opcode.Inst
            ? $"{reader.DecodeAscii(module)} {reader.DecodeAscii(name)}"
            : $"{reader.DecodeName(module)} {reader.DecodeName(name)}";
        return true;
    }

    private static bool TryReadPayload(ref PickleReader reader, out string text)
    {
        text = "";
        if (!TryReadLength(ref reader, out var length, out var wide)
            || !(wide > long.MaxValue ? reader.TryReadBytes(wide, out var bytes) : reader.TryReadBytes(length, out bytes)))
        {
            return false;
        }

        text = OpcodeTable.Get(reader.Current).Argument switch
        {
            OpcodeArgument.Unicode1 or OpcodeArgument.Unicode4 or OpcodeArgument.Unicode8 => ShowText(reader.DecodeString(bytes)),
            OpcodeArgument.Long1 or OpcodeArgument.Long4 => Show(PickleReader.DecodeInteger(bytes, out var small, out var big), small, big),
            _ => Convert.ToHexString(bytes),
        };
        return true;
    }

    private static bool TryReadLength(ref PickleReader reader, out long length, out ulong wide)
    {
        wide = 0;
        length = 0;
        switch (OpcodeTable.Get(reader.Current).Argument)
        {
            case OpcodeArgument.String1 or OpcodeArgument.Bytes1 or OpcodeArgument.Unicode1 or OpcodeArgument.Long1:
                var isByte = reader.TryReadByte(out var one);
                length = one;
                return isByte;
            case OpcodeArgument.String4 or OpcodeArgument.Long4:
                var isInt = reader.TryReadInt32(out var signed);
                length = signed;
                return isInt;
            case OpcodeArgument.Bytes4 or OpcodeArgument.Unicode4:
                var isUInt = reader.TryReadUInt32(out var unsigned);
                length = unsigned;
                return isUInt;
            default:
                var isWide = reader.TryReadUInt64(out wide);
                length = unchecked((long)wide);
                return isWide;
        }
    }

    private static bool Show<T>(bool isRead, T value, out string text)
    {
        text = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return isRead;
    }

    private static string Show(IntegerKind kind, long small, BigInteger big) => kind switch
    {
        IntegerKind.Boolean => small == 1 ? "True" : "False",
        IntegerKind.Int64 => small.ToString(CultureInfo.InvariantCulture),
        _ => big.ToString(big.GetByteCount() > 2000 ? "x" : "d", CultureInfo.InvariantCulture),
    };

    private static string Bits(double value) => BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
