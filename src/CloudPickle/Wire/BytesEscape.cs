namespace CloudPickle.Wire;

/// <summary>The escapes of a Python byte string literal, by the rules of CPython's <c>PyBytes_DecodeEscape</c>. Stateless.</summary>
public static class BytesEscape
{
    /// <summary>Resolves the escapes of a literal's body into a buffer of at least the same length. Unknown escapes stay as they are.</summary>
    /// <param name="body">What is between the quotes.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>The index of the escape at fault (a lone backslash at the end, <c>\x</c> without two digits), or -1.</returns>
    public static int Decode(ReadOnlySpan<byte> body, Span<byte> destination, out int length)
    {
        length = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                destination[length++] = body[i];
                continue;
            }

            var start = i++;
            if (i == body.Length)
            {
                return start;
            }

            switch (body[i])
            {
                case (byte)'\n':
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    destination[length++] = ReadOctal(body, ref i);
                    break;
                case (byte)'x':
                    if (!HexDigits.TryRead(body[(i + 1)..], 2, out var value))
                    {
                        return start;
                    }

                    destination[length++] = (byte)value;
                    i += 2;
                    break;
                case var c when Simple(c) is { } simple:
                    destination[length++] = simple;
                    break;
                default:
                    destination[length++] = (byte)'\\';
                    destination[length++] = body[i];
                    break;
            }
        }

        return -1;
    }

    private static byte? Simple(byte c) => c switch
    {
        (byte)'\\' or (byte)'\'' or (byte)'"' => c,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        _ => null,
    };

    // Up to three digits; like CPython, a value above 0xFF loses its high bit.
    private static byte ReadOctal(ReadOnlySpan<byte> body, ref int i)
    {
        var value = body[i] - '0';
        for (var digits = 1; digits < 3 && i + 1 < body.Length && body[i + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
        {
            value = (value * 8) + body[++i] - '0';
        }

        return (byte)value;
    }
}
