using System.Globalization;
using System.Numerics;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>Values as Python's <c>repr</c> spells them, in full; nothing that a terminal would act on is left in the text.</summary>
internal static class PythonText
{
    /// <summary>Appends the <c>repr</c> of an instruction's argument.</summary>
    public static void Append(StringBuilder text, object argument, Opcode opcode)
    {
        switch (argument)
        {
            case bool value:
                text.Append(value ? "True" : "False");
                break;
            case double value:
                text.Append(PythonFloat.Format(value));
                break;
            case string value:
                AppendText(text, value);
                break;
            case PickledGlobal value:
                AppendText(text, $"{value.Module} {value.QualifiedName}");
                break;
            case ReadOnlyMemory<byte> value when opcode is Opcode.String or Opcode.BinString or Opcode.ShortBinString:
                AppendText(text, Encoding.Latin1.GetString(value.Span));
                break;
            case ReadOnlyMemory<byte> value when opcode == Opcode.ByteArray8:
                text.Append("bytearray(");
                AppendBytes(text, value.Span);
                text.Append(')');
                break;
            case ReadOnlyMemory<byte> value:
                AppendBytes(text, value.Span);
                break;
            case BigInteger or int or long or ulong:
                text.Append(CultureInfo.InvariantCulture, $"{argument}");
                break;
        }
    }

    /// <summary>Appends the <c>repr</c> of a string.</summary>
    public static void AppendText(StringBuilder text, string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Append(quote);
        AppendCharacters(text, value, quote);
        text.Append(quote);
    }

    /// <summary>Appends the <c>repr</c> of bytes.</summary>
    public static void AppendBytes(StringBuilder text, ReadOnlySpan<byte> value)
    {
        var quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var unit in value)
        {
            if (unit is >= 0x20 and < 0x7F && unit != quote && unit != '\\')
            {
                text.Append((char)unit);
            }
            else
            {
                AppendEscape(text, unit, quote);
            }
        }

        text.Append(quote);
    }

    /// <summary>Text without quotes in which everything is escaped that does not print as itself.</summary>
    public static string EscapeControls(string value)
    {
        var text = new StringBuilder(value.Length);
        AppendCharacters(text, value, quote: '\0');
        return text.ToString();
    }

    private static void AppendCharacters(StringBuilder text, string value, char quote)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var unit = value[i];
            if (unit is >= ' ' and < '\u007f' && unit != quote && unit != '\\')
            {
                text.Append(unit);
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                var pair = value.AsSpan(i++, 2);
                AppendCharacter(text, pair, char.ConvertToUtf32(pair[0], pair[1]), quote);
            }
            else
            {
                AppendCharacter(text, value.AsSpan(i, 1), unit, quote);
            }
        }
    }

    private static void AppendCharacter(StringBuilder text, ReadOnlySpan<char> character, int codePoint, char quote)
    {
        if (codePoint > 0x7E && IsPrintable(CharUnicodeInfo.GetUnicodeCategory(codePoint)))
        {
            text.Append(character);
        }
        else
        {
            AppendEscape(text, codePoint, quote);
        }
    }

    /// <summary>Python's <c>str.isprintable</c>.</summary>
    private static bool IsPrintable(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static void AppendEscape(StringBuilder text, int codePoint, char quote)
    {
        switch (codePoint)
        {
            case '\\': text.Append(@"\\"); break;
            case '\n': text.Append(@"\n"); break;
            case '\r': text.Append(@"\r"); break;
            case '\t': text.Append(@"\t"); break;
            case var _ when codePoint == quote: text.Append('\\').Append(quote); break;
            case < 0x100: text.Append(CultureInfo.InvariantCulture, $"\\x{codePoint:x2}"); break;
            case < 0x10000: text.Append(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}"); break;
            default: text.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}"); break;
        }
    }
}
