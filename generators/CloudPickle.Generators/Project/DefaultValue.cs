using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Project;

/// <summary>Spells the default value of a parameter.</summary>
internal static class DefaultValue
{
    public static string Spell(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return parameter.ExplicitDefaultValue switch
        {
            null => parameter.Type.IsReferenceType && parameter.NullableAnnotation != NullableAnnotation.Annotated ? "default!" : "default",
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            var value when type.TypeKind == TypeKind.Enum => $"({type.Qualified()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
            decimal value => Plain(value) + "m",
            float value => Plain(value) + "f",
            double value => Plain(value) + "d",
            var value => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
                ? Plain(value)
                : $"({type.Qualified()})({Plain(value)})",
        };
    }

    private static string Plain(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
}
