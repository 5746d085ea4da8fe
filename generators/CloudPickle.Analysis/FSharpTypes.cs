using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What the F# compiler says of its records and unions: which properties are their fields, and which members make a case.</summary>
internal static class FSharpTypes
{
    private const string Mapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";
    private const int Kinds = 31;
    private const int Union = 1;
    private const int Field = 4;
    private const int UnionCase = 8;

    /// <summary>Whether F# compiled the type; its other properties are computed, whatever they look like.</summary>
    public static bool IsMapped(INamedTypeSymbol type) => type.OriginalDefinition.Has(Mapping);

    public static bool IsUnion(INamedTypeSymbol type) => KindOf(type) == Union;

    public static bool IsField(IPropertySymbol property) => KindOf(property) == Field;

    /// <summary>The tag of the case that a static method or a getter makes.</summary>
    public static int? CaseMadeBy(IMethodSymbol method) => method.IsStatic && KindOf(method) == UnionCase ? NumberAt(method, 1) : null;

    /// <summary>The tag of the case that a property is a field of, and its place among the fields.</summary>
    public static (int Case, int Place)? FieldOfCase(IPropertySymbol property) =>
        IsField(property) && NumberAt(property, 1) is { } union && NumberAt(property, 2) is { } place ? (union, place) : null;

    private static int KindOf(ISymbol symbol) => NumberAt(symbol, 0) & Kinds ?? 0;

    private static int? NumberAt(ISymbol symbol, int index) =>
        symbol.OriginalDefinition.FindAttribute(Mapping)?.ConstructorArguments is { } arguments && arguments.Length > index ? arguments[index].Value as int? : null;
}
