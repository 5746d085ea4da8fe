using System.Buffers;

namespace CloudPickle;

/// <summary>The text of a Python decimal taken apart, by the grammar of CPython's <c>decimal.Decimal(str)</c>.</summary>
internal readonly struct DecimalText
{
    // MAX_EMAX and MIN_ETINY of CPython's decimal on 64-bit platforms.
    private const long MaxAdjustedExponent = 999_999_999_999_999_999;
    private const long MinExponent = -1_999_999_999_999_999_997;

    private static readonly SearchValues<char> NotZero = SearchValues.Create("123456789");

    private DecimalText(string text, DecimalTextKind kind, bool isNegative, string digits, long exponent)
    {
        (Text, Kind, IsNegative, Digits, Exponent) = (text, kind, isNegative, digits, exponent);
        SignificantLength = digits.AsSpan().LastIndexOfAnyExcept('0') + 1;
    }

    internal string Text { get; }

    internal DecimalTextKind Kind { get; }

    internal bool IsNegative { get; }

    /// <summary>The coefficient without leading zeros; "0" for zero, empty unless finite.</summary>
    internal string Digits { get; }

    internal long Exponent { get; }

    private int SignificantLength { get; }

    /// <summary>The coefficient without leading and trailing zeros; empty for zero.</summary>
    internal ReadOnlySpan<char> Significant => Digits.AsSpan(0, SignificantLength);

    /// <summary>The exponent that goes with <see cref="Significant"/>; 0 for zero.</summary>
    internal long SignificantExponent => SignificantLength == 0 ? 0 : Exponent + (Digits.Length - SignificantLength);

    internal static bool TryParse(string text, out DecimalText parsed)
    {
        parsed = default;
        text = text.Trim();
        if (text.Contains('_'))
        {
            text = text.Replace("_", "");
        }

        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
        {
            rest = rest[1..];
        }

        if (TryReadSpecial(rest, out var kind))
        {
            parsed = new DecimalText(text, kind, negative, "", 0);
            return true;
        }

        long exponent = 0;
        var marker = rest.IndexOfAny('e', 'E');
        if (marker >= 0)
        {
            if (!TryReadExponent(rest[(marker + 1)..], out exponent))
            {
                return false;
            }

            rest = rest[..marker];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? default : rest[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction))
        {
            return false;
        }

        exponent -= fraction.Length;
        var digits = Coefficient(text, whole, fraction);
        if (exponent < MinExponent || exponent + digits.Length - 1 > MaxAdjustedExponent)
        {
            return false;
        }

        parsed = new DecimalText(text, DecimalTextKind.Finite, negative, digits, exponent);
        return true;
    }

    internal static int Compare(in DecimalText x, in DecimalText y)
    {
        var rankOrder = x.Rank.CompareTo(y.Rank);
        if (rankOrder != 0)
        {
            return rankOrder;
        }

        return x.Rank switch
        {
            -3 => string.CompareOrdinal(x.Text, y.Text),
            1 => CompareMagnitude(in x, in y),
            -1 => CompareMagnitude(in y, in x),
            _ => 0,
        };
    }

    // -3 NaN, -2 -Infinity, -1 negative, 0 zero, 1 positive, 2 Infinity
    private int Rank => Kind switch
    {
        DecimalTextKind.Finite => SignificantLength == 0 ? 0 : IsNegative ? -1 : 1,
        DecimalTextKind.Infinity => IsNegative ? -2 : 2,
        _ => -3,
    };

    private static int CompareMagnitude(in DecimalText x, in DecimalText y)
    {
        var order = (x.Exponent + x.Digits.Length).CompareTo(y.Exponent + y.Digits.Length);
        if (order != 0)
        {
            return order;
        }

        KeyWork.Add(2L * Math.Min(x.SignificantLength, y.SignificantLength));
        return x.Significant.SequenceCompareTo(y.Significant);
    }

    private static string Coefficient(string text, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        var start = whole.IndexOfAny(NotZero);
        if (start >= 0)
        {
            // Shares the text itself where it is nothing but the coefficient.
            return start == 0 && whole.Length == text.Length ? text : string.Concat(whole[start..], fraction);
        }

        start = fraction.IndexOfAny(NotZero);
        return start < 0 ? "0" : fraction[start..].ToString();
    }

    private static bool TryReadSpecial(ReadOnlySpan<char> text, out DecimalTextKind kind)
    {
        kind = DecimalTextKind.Infinity;
        if (text.Equals("inf", StringComparison.OrdinalIgnoreCase) || text.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        kind = DecimalTextKind.NaN;
        if (text.StartsWith("s", StringComparison.OrdinalIgnoreCase))
        {
            kind = DecimalTextKind.SignalingNaN;
            text = text[1..];
        }

        return text.StartsWith("nan", StringComparison.OrdinalIgnoreCase) && IsDigits(text[3..]);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        var negative = text.StartsWith("-");
        if (negative || text.StartsWith("+"))
        {
            text = text[1..];
        }

        exponent = 0;
        if (text.IsEmpty || !IsDigits(text))
        {
            return false;
        }

        text = text.TrimStart('0');
        if (text.Length > 19 || (!text.IsEmpty && !long.TryParse(text, out exponent)) || exponent > 4_000_000_000_000_000_000)
        {
            return false;
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
