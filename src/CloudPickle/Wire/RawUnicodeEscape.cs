using System.Buffers.Text;

namespace CloudPickle.Wire;

/// <summary>
/// The text of protocol 0: Latin-1 bytes as they are, everything else as <c>\uXXXX</c> or <c>\UXXXXXXXX</c>, and of the
/// Latin-1 characters only those escaped that would end or hide a line (CPython's <c>raw_unicode_escape</c>). Stateless.
/// </summary>
public static class RawUnicodeEscape
{
    /// <summary>The most bytes one UTF-16 code unit can take.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>Encodes a string that does not end in the first half of a surrogate pair whose second half follows elsewhere.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                written += Escape('U', char.ConvertToUtf32(unit, text[++i]), 8, destination[written..]);
            }
            else if (unit >= 0x100 || unit is '\\' or '\0' or '\n' or '\r' or '\x1a')
            {
                written += Escape('u', unit, 4, destination[written..]);
            }
            else
            {
                destination[written++] = (byte)unit;
            }
        }

        return written;
    }

    /// <summary>Decodes a line into a buffer of at least as many characters as the line has bytes.</summary>
    /// <param name="line">The line without its newline.</param>
    /// <param name="chars">Receives the characters.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The index of the escape at fault, or -1.</returns>
    public static int Decode(ReadOnlySpan<byte> line, Span<char> chars, out int length)
    {
        length = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                chars[length++] = (char)line[i];
                continue;
            }

            var digits = line[i + 1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
            if (digits == 0)
            {
                // A backslash that starts no escape is itself, and so is what follows it, another backslash included.
                chars[length++] = '\\';
                chars[length++] = (char)line[++i];
                continue;
            }

            if (!HexDigits.TryRead(line[(i + 2)..], digits, out var codePoint) || codePoint > 0x10FFFF)
            {
                return i;
            }

            length += WriteCodePoint(codePoint, chars[length..]);
            i += 1 + digits;
        }

        return -1;
    }

    private static int Escape(char kind, int value, int digits, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        destination[1] = (byte)kind;
        Utf8Formatter.TryFormat(value, destination[2..], out _, new System.Buffers.StandardFormat('x', (byte)digits));
        return 2 + digits;
    }

    private static int WriteCodePoint(uint codePoint, Span<char> chars)
    {
        if (codePoint < 0x10000)
        {
            chars[0] = (char)codePoint;
            return 1;
        }

        chars[0] = (char)(0xD800 + ((codePoint - 0x10000) >> 10));
        chars[1] = (char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF));
        return 2;
    }
}
