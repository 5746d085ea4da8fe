using System.Globalization;

namespace CloudPickle;

/// <summary>The text of Python's <c>repr(float)</c>: the shortest digits that round-trip, with an exponent below 1e-4 and from 1e16.</summary>
internal static class PythonFloat
{
    internal static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0.0";
        }

        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(
                CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        digits = digits.PadRight(exponent + 2, '0');
        return sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>Digits d1 d2 d3... and the exponent of d1.d2d3...</summary>
    private static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var marker = text.IndexOf('E');
        var exponent = marker < 0 ? 0 : int.Parse(text.AsSpan(marker + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var significand = marker < 0 ? text : text[..marker];
        var point = significand.IndexOf('.');
        var all = significand.Replace(".", "");
        var digits = all.TrimStart('0');
        exponent += (point < 0 ? significand.Length : point) - 1 - (all.Length - digits.Length);
        return (digits.TrimEnd('0'), exponent);
    }
}
