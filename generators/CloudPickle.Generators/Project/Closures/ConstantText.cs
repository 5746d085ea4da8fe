using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Spells the value of a constant as an expression of its type.</summary>
internal static class ConstantText
{
    /// <param name="value">The value.</param>
    /// <param name="type">The constant's type; null for a string.</param>
    public static string Of(object? value, ITypeSymbol? type)
    {
        if (value is string text)
        {
            return SymbolDisplay.FormatLiteral(text, quote: true);
        }

        var spelled = value switch
        {
            null => "null",
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            decimal number => Plain(number) + "m",
            float number => Plain(number) + "f",
            double number => Plain(number) + "d",
            var other => Plain(other),
        };
        return type is null || type.SpecialType is SpecialType.System_Boolean ? spelled : $"(({type.QualifiedAsWritten()})({spelled}))";
    }

    private static string Plain(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
}
