using System.Globalization;
using System.Numerics;
using System.Text;

namespace CloudPickle;

/// <summary>Prints numbers, text, bytes and names in the style of Python's <c>repr</c>.</summary>
internal static class ScalarPrinter
{
    private const int MaxTextLength = 256;
    private const string Cutoff = "...";

    /// <summary>Appends the value when it is of one of these kinds.</summary>
    internal static bool TryWrite(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("None"); break;
            case bool v: text.Append(v ? "True" : "False"); break;
            case string v: WriteText(text, v); break;
            case byte[] v: WriteBytes(text, v); break;
            case PickledByteArray v:
                text.Append("bytearray(");
                WriteBytes(text, v.AsSpan());
                text.Append(')');
                break;
            case BigInteger v when v.GetByteCount() > 1024: Append(text, $"<int of {v.GetBitLength()} bits>"); break;
            case int or long or BigInteger or byte or sbyte or short or ushort or uint or ulong or Int128 or UInt128 or nint or nuint:
                text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double v: text.Append(PythonFloat.Format(v)); break;
            case float v: text.Append(PythonFloat.Format(v)); break;
            case Half v: text.Append(PythonFloat.Format((double)v)); break;
            case Complex v: Append(text, $"complex({PythonFloat.Format(v.Real)}, {PythonFloat.Format(v.Imaginary)})"); break;
            case decimal v: Append(text, $"Decimal('{v}')"); break;
            case PickledDecimal v: Append(text, $"Decimal('{ValuePrinter.Cut(v.Text)}')"); break;
            case Guid v: Append(text, $"UUID('{v}')"); break;
            case PickledGlobal or PickleBuffer: text.Append(value); break;
            default: return false;
        }

        return true;
    }

    internal static void WriteText(StringBuilder text, string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Append(quote);
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, MaxTextLength)))
        {
            WriteCharacter(text, c, quote, c < 0x7F || !(char.IsControl(c) || char.IsSurrogate(c)), c <= 0xFF ? "x2" : "x4");
        }

        text.Append(value.Length > MaxTextLength ? Cutoff : "").Append(quote);
    }

    private static void WriteBytes(StringBuilder text, ReadOnlySpan<byte> value)
    {
        var quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var b in value[..Math.Min(value.Length, MaxTextLength)])
        {
            WriteCharacter(text, (char)b, quote, b < 0x7F, "x2");
        }

        text.Append(value.Length > MaxTextLength ? Cutoff : "").Append(quote);
    }

    private static void WriteCharacter(StringBuilder text, char c, char quote, bool printable, string hexFormat)
    {
        switch (c)
        {
            case '\\': text.Append(@"\\"); break;
            case '\n': text.Append(@"\n"); break;
            case '\r': text.Append(@"\r"); break;
            case '\t': text.Append(@"\t"); break;
            case var _ when c == quote: text.Append('\\').Append(c); break;
            case var _ when c >= ' ' && printable: text.Append(c); break;
            default: text.Append(hexFormat == "x2" ? @"\x" : @"\u").Append(((int)c).ToString(hexFormat, CultureInfo.InvariantCulture)); break;
        }
    }

    internal static void Append(StringBuilder text, FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
}
