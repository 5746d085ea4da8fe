using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace CloudPickle.Wire;

// From argument bytes to values. Errors carry the place of the current opcode.
public ref partial struct PickleReader
{
    /// <summary>Decodes a string: UTF-8 with surrogates (<see cref="SurrogateUtf8"/>).</summary>
    /// <exception cref="UnpicklingException">The bytes are not UTF-8.</exception>
    public readonly string DecodeString(ReadOnlySpan<byte> utf8) => DecodeUtf8(utf8, allowSurrogates: true);

    /// <summary>Decodes a line of <c>GLOBAL</c>: strict UTF-8, not empty.</summary>
    /// <exception cref="UnpicklingException">The line is empty or not UTF-8.</exception>
    public readonly string DecodeName(ReadOnlySpan<byte> line) =>
        line.IsEmpty ? throw Error("empty module or name") : DecodeUtf8(line, allowSurrogates: false);

    /// <summary>Decodes a line of ASCII: the names of <c>INST</c>, the id of <c>PERSID</c>.</summary>
    /// <exception cref="UnpicklingException">A byte is not ASCII.</exception>
    public readonly string DecodeAscii(ReadOnlySpan<byte> line) =>
        Ascii.IsValid(line) ? Encoding.Latin1.GetString(line) : throw Error("the text is not ASCII");

    /// <summary>Decodes the two's-complement, little-endian payload of <c>LONG1</c> and <c>LONG4</c>; no bytes are 0.</summary>
    /// <returns><see cref="IntegerKind.Int64"/> or <see cref="IntegerKind.Big"/>.</returns>
    public static IntegerKind DecodeInteger(ReadOnlySpan<byte> bytes, out long small, out BigInteger big)
    {
        big = default;
        if (bytes.Length <= sizeof(long))
        {
            small = ReadInt64(bytes);
            return IntegerKind.Int64;
        }

        big = new BigInteger(bytes);
        return Narrow(ref big, out small);
    }

    /// <summary>Decodes a line of <c>INT</c>: a decimal integer, or a boolean spelled <c>00</c> or <c>01</c>.</summary>
    /// <exception cref="UnpicklingException">Anything else, other leading zeros and other bases included.</exception>
    public readonly IntegerKind DecodeIntLine(ReadOnlySpan<byte> line, out long small, out BigInteger big)
    {
        if (line.Length == 2 && line[0] == '0' && line[1] is (byte)'0' or (byte)'1')
        {
            big = default;
            small = line[1] - '0';
            return IntegerKind.Boolean;
        }

        // CPython's C unpickler takes any two characters with the value 0 or 1 for a boolean, pickle.py does not.
        if (line.SequenceEqual("+0"u8) || line.SequenceEqual("-0"u8) || line.SequenceEqual("+1"u8))
        {
            throw Error($"neither clearly a boolean nor an integer: {Show(line)}");
        }

        return DecodeDecimal(line, out small, out big);
    }

    /// <summary>Decodes a line of <c>LONG</c>: a decimal integer with an optional <c>L</c>.</summary>
    /// <returns><see cref="IntegerKind.Int64"/> or <see cref="IntegerKind.Big"/>.</returns>
    /// <exception cref="UnpicklingException">Anything else, leading zeros and other bases included.</exception>
    public readonly IntegerKind DecodeLongLine(ReadOnlySpan<byte> line, out long small, out BigInteger big) =>
        DecodeDecimal(line.Length > 0 && line[^1] == 'L' ? line[..^1] : line, out small, out big);

    /// <summary>Decodes a line of <c>FLOAT</c> (<see cref="PythonFloat"/>).</summary>
    /// <exception cref="UnpicklingException">The line is no float, or a finite one beyond the range of a double.</exception>
    public readonly double DecodeFloatLine(ReadOnlySpan<byte> line) => PythonFloat.TryParse(line, out var value)
        ? value
        : throw Error($"not a float: {Show(line)}");

    /// <summary>Decodes a line of <c>GET</c> or <c>PUT</c>.</summary>
    /// <exception cref="UnpicklingException">The line is no decimal index from 0 to 2^31 - 1.</exception>
    public readonly int DecodeIndexLine(ReadOnlySpan<byte> line) =>
        !line.ContainsAnyExceptInRange((byte)'0', (byte)'9') && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Error($"not a memo index: {Show(line)}");

    /// <summary>Decodes a line of <c>UNICODE</c> (<see cref="RawUnicodeEscape"/>).</summary>
    /// <exception cref="UnpicklingException">An escape is cut short or beyond U+10FFFF.</exception>
    public readonly string DecodeUnicodeLine(ReadOnlySpan<byte> line)
    {
        if (!line.Contains((byte)'\\'))
        {
            return Encoding.Latin1.GetString(line);
        }

        var chars = ArrayPool<char>.Shared.Rent(line.Length);
        var invalidAt = RawUnicodeEscape.Decode(line, chars, out var length);
        var text = new string(chars, 0, length);
        ArrayPool<char>.Shared.Return(chars);
        return invalidAt < 0 ? text : throw Error($"a bad \\u or \\U escape at byte {invalidAt} of the line");
    }

    /// <summary>Decodes a line of <c>STRING</c>: strips the quotes and resolves the escapes of a Python 2 string.</summary>
    /// <exception cref="UnpicklingException">The line is not quoted, or an escape is bad.</exception>
    public readonly byte[] DecodeQuotedLine(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != line[^1] || line[0] is not ((byte)'\'' or (byte)'"'))
        {
            throw Error("the STRING opcode argument must be quoted");
        }

        var body = line[1..^1];
        var bytes = new byte[body.Length];
        var invalidAt = BytesEscape.Decode(body, bytes, out var length);
        return invalidAt < 0 ? bytes.AsSpan(0, length).ToArray() : throw Error($"a bad escape at byte {invalidAt} of the string");
    }

    private static long ReadInt64(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        Span<byte> wide = stackalloc byte[sizeof(long)];
        wide.Fill((sbyte)bytes[^1] < 0 ? byte.MaxValue : (byte)0);
        bytes.CopyTo(wide);
        return BinaryPrimitives.ReadInt64LittleEndian(wide);
    }

    private static IntegerKind Narrow(ref BigInteger big, out long small)
    {
        if (big < long.MinValue || big > long.MaxValue)
        {
            small = 0;
            return IntegerKind.Big;
        }

        small = (long)big;
        big = default;
        return IntegerKind.Int64;
    }

    private static string Show(ReadOnlySpan<byte> line) =>
        $"\"{Encoding.Latin1.GetString(line[..Math.Min(line.Length, 40)])}{(line.Length > 40 ? "..." : "")}\"";

    private readonly IntegerKind DecodeDecimal(ReadOnlySpan<byte> text, out long small, out BigInteger big)
    {
        var digits = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (digits[0] == '0' && digits.Length > 1))
        {
            throw Error($"not a decimal integer: {Show(text)}");
        }

        if (digits.Length > _limits.MaxDigits)
        {
            throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxDigits), _limits.MaxDigits, $"an integer of {digits.Length} digits"));
        }

        big = default;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out small))
        {
            return IntegerKind.Int64;
        }

        big = BigInteger.Parse(Encoding.Latin1.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return IntegerKind.Big;
    }

    private readonly string DecodeUtf8(ReadOnlySpan<byte> utf8, bool allowSurrogates) =>
        SurrogateUtf8.TryDecode(utf8, allowSurrogates, out var text, out var invalidAt)
            ? text
            : throw Error($"the string is not UTF-8: invalid byte 0x{utf8[invalidAt]:X2} at position {invalidAt}");
}
