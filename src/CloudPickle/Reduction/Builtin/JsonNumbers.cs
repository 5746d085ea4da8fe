using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Numbers of JSON, which are texts, and those of Python.</summary>
internal static class JsonNumbers
{
    /// <summary>The longest text of a whole number that is made an int: Python's own limit (<c>sys.get_int_max_str_digits</c>).</summary>
    private const int MaxDigits = 4300;

    /// <summary>An int where the text is one, else the float, else the decimal that it is.</summary>
    public static object Natural(JsonElement number)
    {
        if (number.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = number.GetRawText();
        return text.Length <= MaxDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big) ? big
            : number.TryGetDouble(out var real) && double.IsFinite(real) ? real
            : PickledDecimal.TryParse(text, out var exact) ? exact
            : real;
    }

    /// <summary>The JSON text of a number of Python, or null for one that JSON has not (NaN, infinity) and for other values.</summary>
    public static string? Text(object? value) => value switch
    {
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        BigInteger big => big.ToString(CultureInfo.InvariantCulture),
        double real when double.IsFinite(real) => Text(real),
        PickledDecimal exact => exact.ToString(),
        _ => null,
    };

    /// <summary>A float keeps its point, so that it is one again when it is read.</summary>
    private static string Text(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E', 'e') ? text : text + ".0";
    }
}
