using System.Globalization;
using System.Text;

namespace CloudPickle.Wire;

/// <summary>
/// Floats as Python spells them: <c>repr(float)</c> when writing, the grammar that both of CPython's unpicklers accept
/// when reading. Stateless.
/// </summary>
public static class PythonFloat
{
    /// <summary>The most bytes <see cref="Format"/> writes.</summary>
    public const int MaxLength = 32;

    // Python's float('nan') is the positive quiet NaN; double.NaN has its sign bit set.
    private const ulong PositiveNaN = 0x7FF8_0000_0000_0000;

    /// <summary>Writes <c>repr(value)</c>: the shortest digits that read back, <c>inf</c>, <c>-inf</c> or <c>nan</c>.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(double value, Span<byte> destination)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "nan"u8 : value > 0 ? "inf"u8 : "-inf"u8;
            name.CopyTo(destination);
            return name.Length;
        }

        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        Span<byte> digits = stackalloc byte[MaxLength];
        var count = SplitDigits(text[..length], digits, out var negative, out var point);
        var written = 0;
        if (negative)
        {
            destination[written++] = (byte)'-';
        }

        return written + Layout(digits[..count], point, destination[written..]);
    }

    /// <summary>
    /// Reads a decimal floating-point number, <c>inf</c>, <c>infinity</c> or <c>nan</c> in any case, with an optional sign.
    /// No spaces, underscores or hexadecimal.
    /// </summary>
    /// <returns>False when the text is none of these, or a finite number beyond the range of a double.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var body = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (Ascii.EqualsIgnoreCase(body, "inf"u8) || Ascii.EqualsIgnoreCase(body, "infinity"u8))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (Ascii.EqualsIgnoreCase(body, "nan"u8))
        {
            value = BitConverter.UInt64BitsToDouble(PositiveNaN | (negative ? 1UL << 63 : 0));
            return true;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        value = 0;
        return body.Length > 0
            && body[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'.'
            && body[^1] is (>= (byte)'0' and <= (byte)'9') or (byte)'.'
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    // The significant digits without zeros at either end; the value is 0.DIGITS * 10^point.
    private static int SplitDigits(ReadOnlySpan<byte> text, Span<byte> digits, out bool negative, out int point)
    {
        negative = text[0] == '-';
        var mantissa = negative ? text[1..] : text;
        var exponentAt = mantissa.IndexOf((byte)'E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(mantissa[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        mantissa = exponentAt < 0 ? mantissa : mantissa[..exponentAt];
        var dot = mantissa.IndexOf((byte)'.');
        point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var count = 0;
        foreach (var c in mantissa)
        {
            if (c == '.')
            {
                continue;
            }

            if (count == 0 && c == '0')
            {
                point--;
                continue;
            }

            digits[count++] = c;
        }

        count = digits[..count].TrimEnd((byte)'0').Length;
        if (count == 0)
        {
            digits[0] = (byte)'0';
            point = 1;
            return 1;
        }

        return count;
    }

    // Where CPython's float_repr_style 'short' switches to an exponent.
    private static int Layout(ReadOnlySpan<byte> digits, int point, Span<byte> destination)
    {
        if (point is <= -4 or > 16)
        {
            return LayoutExponent(digits, point - 1, destination);
        }

        var written = 0;
        if (point <= 0)
        {
            destination[written++] = (byte)'0';
            destination[written++] = (byte)'.';
            destination.Slice(written, -point).Fill((byte)'0');
            written -= point;
            digits.CopyTo(destination[written..]);
            return written + digits.Length;
        }

        for (var i = 0; i < Math.Max(point + 1, digits.Length); i++)
        {
            if (i == point)
            {
                destination[written++] = (byte)'.';
            }

            destination[written++] = i < digits.Length ? digits[i] : (byte)'0';
        }

        return written;
    }

    private static int LayoutExponent(ReadOnlySpan<byte> digits, int exponent, Span<byte> destination)
    {
        var written = 0;
        destination[written++] = digits[0];
        if (digits.Length > 1)
        {
            destination[written++] = (byte)'.';
            digits[1..].CopyTo(destination[written..]);
            written += digits.Length - 1;
        }

        destination[written++] = (byte)'e';
        destination[written++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(destination[written..], out var length, "00", CultureInfo.InvariantCulture);
        return written + length;
    }
}
