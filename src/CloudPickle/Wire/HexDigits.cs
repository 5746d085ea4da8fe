namespace CloudPickle.Wire;

/// <summary>Hexadecimal digits of escapes. The parsers of the number types are no use here: they ignore NULs at the end.</summary>
internal static class HexDigits
{
    /// <summary>Reads exactly <paramref name="count"/> digits, at most eight, from the start of the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int count, out uint value)
    {
        value = 0;
        if (text.Length < count)
        {
            return false;
        }

        foreach (var c in text[..count])
        {
            if (!char.IsAsciiHexDigit((char)c))
            {
                return false;
            }

            value = (value << 4) | (uint)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return true;
    }
}
