using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A decimal is Python's Decimal with the same digits, so that scale and the sign of zero survive. It is read from a Decimal of which it holds
/// the exact value, and from an int; never from a float.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(decimal))]
public sealed class DecimalReducer : Reducer<decimal>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, decimal value)
    {
        // The sign is written by itself: ToString drops that of a zero.
        Span<char> text = stackalloc char[40];
        text[0] = '-';
        decimal.Abs(value).TryFormat(text[1..], out var length, default, CultureInfo.InvariantCulture);
        WriteText(pickler, decimal.IsNegative(value) ? text[..(length + 1)] : text.Slice(1, length));
    }

    /// <inheritdoc/>
    public override decimal Read(Unpickler unpickler, object? value)
    {
        switch (unpickler.Resolve(value))
        {
            case decimal exact:
                return exact;
            case PickledDecimal pickled:
                unpickler.Machine.ChargeCopy(pickled);
                return TryConvert(pickled, out var converted)
                    ? converted
                    : throw unpickler.Error($"Decimal('{ValuePrinter.Cut(pickled.Text)}') does not fit decimal exactly. Ask for a PickledDecimal.");
            case int narrow:
                return narrow;
            case long wide:
                return wide;
            case BigInteger big when BigInteger.Abs(big) <= (BigInteger)decimal.MaxValue:
                return (decimal)big;
            case BigInteger big:
                throw unpickler.Error($"An int of {big.GetBitLength()} bits does not fit decimal.");
            case var other:
                throw unpickler.Mismatch(typeof(decimal), other);
        }
    }

    internal override decimal ReadTyped(ref TypedReader reader) => reader.ReadDecimal();

    internal static void WriteText(Pickler pickler, ReadOnlySpan<char> text)
    {
        pickler.WriteGlobal(PythonNames.Decimal);
        pickler.BeginTuple(1);
        pickler.Writer.WriteString(text);
        pickler.EndTuple(1);
        pickler.Writer.WriteOpcode(Wire.Opcode.Reduce);
    }

    /// <summary>Also takes what a decimal holds with another exponent only (1E+2 is 100), and the negative zero.</summary>
    private static bool TryConvert(PickledDecimal value, out decimal converted)
    {
        if (value.TryToDecimal(out converted))
        {
            return true;
        }

        if (!decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out converted) || value.CompareTo(new PickledDecimal(converted)) != 0)
        {
            return false;
        }

        if (converted == 0 && value.IsNegative)
        {
            converted = new decimal(0, 0, 0, isNegative: true, converted.Scale);
        }

        return true;
    }
}
