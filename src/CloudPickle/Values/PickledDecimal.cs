using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace CloudPickle;

/// <summary>
/// Python's <c>decimal.Decimal</c>, kept as its exact text, for the values that <see cref="decimal"/> cannot hold:
/// <c>NaN</c>, <c>sNaN</c>, <c>Infinity</c>, <c>1E+400</c>, more than 28 digits, negative zero.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equality and order are numeric, as in Python (<c>1.50 == 1.5</c>), and never expand an
/// exponent. A NaN is equal only to itself by reference and orders before every number, NaNs among themselves by text.
/// </remarks>
public sealed class PickledDecimal : IEquatable<PickledDecimal>, IComparable<PickledDecimal>
{
    private readonly DecimalText _parsed;
    private ulong _residue = ulong.MaxValue;

    /// <summary>Parses the text that Python's <c>Decimal(text)</c> accepts, limited to ASCII digits.</summary>
    /// <param name="text">
    /// A number, <c>Infinity</c>, <c>NaN</c> or <c>sNaN</c>, any case, with an optional sign, exponent or NaN payload.
    /// Surrounding white space and underscores are removed, as CPython does.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">Python would raise <c>InvalidOperation</c>, or the exponent is out of its range.</exception>
    public PickledDecimal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!DecimalText.TryParse(text, out _parsed))
        {
            throw new FormatException("The text is not a number that Python's decimal.Decimal accepts.");
        }
    }

    /// <summary>Takes a .NET decimal with its scale and sign.</summary>
    /// <param name="value">The number.</param>
    public PickledDecimal(decimal value)
    {
        var text = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        DecimalText.TryParse(decimal.IsNegative(value) ? "-" + text : text, out _parsed);
    }

    private PickledDecimal(DecimalText parsed) => _parsed = parsed;

    /// <summary>The text as Python wrote it, without surrounding white space and underscores.</summary>
    public string Text => _parsed.Text;

    /// <summary>Whether the value is a quiet or signaling NaN.</summary>
    public bool IsNaN => _parsed.Kind is DecimalTextKind.NaN or DecimalTextKind.SignalingNaN;

    /// <summary>Whether the value is a signaling NaN, which Python refuses to hash.</summary>
    public bool IsSignalingNaN => _parsed.Kind == DecimalTextKind.SignalingNaN;

    /// <summary>Whether the value is positive or negative infinity.</summary>
    public bool IsInfinity => _parsed.Kind == DecimalTextKind.Infinity;

    /// <summary>Whether the text has a minus sign; also true for negative zero and a NaN with a sign.</summary>
    public bool IsNegative => _parsed.IsNegative;

    /// <summary>The residue of a finite value; see <see cref="NumberResidue"/>. Computed once: the digits may be many.</summary>
    internal ulong Residue
    {
        get
        {
            var residue = Volatile.Read(ref _residue);
            if (residue == ulong.MaxValue)
            {
                residue = NumberResidue.Of(_parsed.Significant, _parsed.SignificantExponent, IsNegative);
                Volatile.Write(ref _residue, residue);
            }

            return residue;
        }
    }

    /// <summary>Parses without an exception; see the constructor.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="value">The value, or null when the text is not accepted.</param>
    /// <returns>True when the text is accepted.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PickledDecimal? value)
    {
        value = text is not null && DecimalText.TryParse(text, out var parsed) ? new PickledDecimal(parsed) : null;
        return value is not null;
    }

    /// <summary>Converts when nothing is lost: the sign of zero, every digit, and the scale (trailing zeros).</summary>
    /// <param name="value">The decimal, or 0.</param>
    /// <returns>True when the value and its scale survive exactly.</returns>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        if (_parsed.Kind != DecimalTextKind.Finite || _parsed.Exponent is > 0 or < -28 || _parsed.Digits.Length > 29)
        {
            return false;
        }

        var coefficient = UInt128.Parse(_parsed.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (coefficient >> 96 != 0 || (coefficient == 0 && IsNegative))
        {
            return false;
        }

        value = new decimal(
            (int)(uint)coefficient,
            (int)(uint)(coefficient >> 32),
            (int)(uint)(coefficient >> 64),
            IsNegative,
            (byte)-_parsed.Exponent);
        return true;
    }

    /// <summary>Compares numerically; NaNs first.</summary>
    /// <param name="other">The other value, or null, which orders before everything.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(PickledDecimal? other) => other is null ? 1 : DecimalText.Compare(in _parsed, in other._parsed);

    /// <inheritdoc/>
    public bool Equals(PickledDecimal? other) =>
        ReferenceEquals(this, other) || (other is not null && !IsNaN && !other.IsNaN && CompareTo(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledDecimal);

    /// <inheritdoc/>
    public override int GetHashCode() => IsNaN
        ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this)
        : PythonHash.ToInt32(PythonHash.Of(this));

    /// <summary>The exact text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">A value or null.</param>
    /// <param name="right">A value or null.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(PickledDecimal? left, PickledDecimal? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">A value or null.</param>
    /// <param name="right">A value or null.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(PickledDecimal? left, PickledDecimal? right) => !(left == right);

    /// <summary>The value of a whole number between -2^63 and 2^63-1.</summary>
    internal bool TryToInt64(out long value)
    {
        value = 0;
        var digits = _parsed.Significant;
        var exponent = _parsed.SignificantExponent;
        if (exponent < 0 || exponent + digits.Length > 19)
        {
            return digits.Length == 0;
        }

        var number = digits.Length == 0 ? 0 : Int128.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (; exponent > 0; exponent--)
        {
            number *= 10;
        }

        number = IsNegative ? -number : number;
        value = unchecked((long)number);
        return value == number;
    }

    /// <summary>Whether a finite value equals a large integer. Both sizes are compared before anything is expanded.</summary>
    internal bool EqualsInteger(BigInteger integer)
    {
        var exponent = _parsed.SignificantExponent;
        if (exponent < 0 || integer.Sign < 0 != IsNegative)
        {
            return false;
        }

        // Parsing takes more than linear time, and so does what is counted for it.
        integer = BigInteger.Abs(integer);
        var bits = (double)integer.GetBitLength();
        var digits = (double)_parsed.Significant.Length + exponent;
        if (digits < ((bits - 1) * 0.30102) - 1 || digits > (bits * 0.30104) + 2)
        {
            return false;
        }

        KeyWork.Add((long)(bits * Math.Sqrt(bits)));
        return integer == ParseSignificant() * BigInteger.Pow(10, (int)exponent);
    }

    /// <summary>Whether a finite value equals a double that is not a whole number.</summary>
    internal bool EqualsFraction(double value)
    {
        if (value < 0 != IsNegative)
        {
            return false;
        }

        // significand / 2^k with an odd significand is significand x 5^k / 10^k, which has no trailing zero.
        var (significand, exponent) = PythonNumber.Decompose(value);
        var zeros = BitOperations.TrailingZeroCount(significand);
        exponent += zeros;
        return _parsed.SignificantExponent == exponent
            && _parsed.Significant.Length <= 800
            && ParseSignificant() == (significand >> zeros) * BigInteger.Pow(5, -exponent);
    }

    private BigInteger ParseSignificant() =>
        BigInteger.Parse(_parsed.Significant, NumberStyles.None, CultureInfo.InvariantCulture);
}
