using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>How symbols are spelled in emitted code, in messages, and in metadata.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Emitted = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat EmittedNullable = Emitted
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Written = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The name with <c>global::</c>, without nullability: fit for <c>typeof</c> and type arguments of reducers.</summary>
    public static string Qualified(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Dynamic ? "object" : type.ToDisplayString(Emitted);

    /// <summary>The name with <c>global::</c> and nullability.</summary>
    public static string QualifiedNullable(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Dynamic ? "object?" : type.ToDisplayString(EmittedNullable);

    /// <summary>The name with <c>global::</c>, nullability, <c>dynamic</c> and the names of tuple elements: code that uses them still compiles.</summary>
    public static string QualifiedAsWritten(this ITypeSymbol type) => type.ToDisplayString(Written);

    /// <summary>The name as a person writes it.</summary>
    public static string Short(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The name as a person writes it inside <c>typeof</c>, which takes no nullable reference type.</summary>
    public static string InTypeOf(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).Short();

    /// <summary>Namespaces, containing types and name with dots, without type arguments.</summary>
    public static string DottedName(this INamespaceOrTypeSymbol symbol) => symbol.ToDisplayString(Metadata);

    public static bool IsNamed(this INamedTypeSymbol? type, string metadataName) =>
        type is not null && type.Arity == 0 && type.HasDottedName(metadataName);

    /// <summary>Whether <see cref="DottedName"/> would be this text, which is never made: attributes are asked for by name all the time.</summary>
    public static bool HasDottedName(this INamespaceOrTypeSymbol symbol, string dottedName)
    {
        var end = dottedName.Length;
        for (INamespaceOrTypeSymbol? part = symbol; part is not null; part = (INamespaceOrTypeSymbol?)part.ContainingType ?? part.ContainingNamespace)
        {
            if (part is INamespaceSymbol { IsGlobalNamespace: true })
            {
                break;
            }

            var start = end - part.Name.Length;
            if (start < 0 || string.CompareOrdinal(dottedName, start, part.Name, 0, part.Name.Length) != 0 || (start > 0 && dottedName[start - 1] != '.'))
            {
                return false;
            }

            end = start - 1;
        }

        return end < 0;
    }

    public static bool Is(this AttributeData attribute, string metadataName) => attribute.AttributeClass.IsNamed(metadataName);

    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Has(this ISymbol symbol, string attributeName) => symbol.FindAttribute(attributeName) is not null;

    /// <summary>Whether a definition can be named from a place. What everybody can name is not looked for in all references.</summary>
    public static bool CanName(this Compilation compilation, ISymbol definition, ISymbol viewpoint)
    {
        for (ISymbol? part = definition; part is not (null or INamespaceSymbol); part = part.ContainingSymbol)
        {
            if (part.DeclaredAccessibility != Accessibility.Public)
            {
                return compilation.IsSymbolAccessibleWithin(definition, viewpoint);
            }
        }

        return true;
    }

    public static bool SameAs(this ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
