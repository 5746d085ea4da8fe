using System.Globalization;
using System.Numerics;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's <c>decimal.Decimal</c> and <c>complex</c>.</summary>
internal static class NumberGlobals
{
    public static PickledGlobal[] All =>
    [
        new("decimal", "Decimal") { Handler = new CallHandler(DecimalCall) },
        new("builtins", "complex") { Handler = new CallHandler(ComplexCall) },
    ];

    /// <summary><c>Decimal(text)</c> or <c>Decimal(int)</c>: a decimal when that holds it with its exponent and sign, else the text.</summary>
    private static bool DecimalCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        var text = arguments switch
        {
            [string given] => given,
            [int or long] => Convert.ToString(arguments[0], CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
        {
            return false;
        }

        if (!PickledDecimal.TryParse(text, out var value))
        {
            throw machine.Error($"decimal.Decimal does not take the text {ValueText.Describe(text)}.");
        }

        result = value.TryToDecimal(out var exact) ? exact : value;
        return true;
    }

    private static bool ComplexCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments switch
        {
            [Complex value] => value,
            [double or int or long or BigInteger] => new Complex(ToDouble(arguments[0]), 0),
            [double or int or long or BigInteger, double or int or long or BigInteger] => new Complex(ToDouble(arguments[0]), ToDouble(arguments[1])),
            _ => null,
        };
        return result is not null;
    }

    private static double ToDouble(object? value) => value switch
    {
        double real => real,
        int narrow => narrow,
        long wide => wide,
        _ => (double)(BigInteger)value!,
    };
}
