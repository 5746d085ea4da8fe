using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What the F# compiler says of its records and unions: which properties are their fields.</summary>
internal static class FSharpTypes
{
    private const string Mapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";
    private const int Field = 4;

    /// <summary>Whether F# compiled the type; its other properties are computed, whatever they look like.</summary>
    public static bool IsMapped(INamedTypeSymbol type) => type.OriginalDefinition.Has(Mapping);

    public static bool IsField(IPropertySymbol property) =>
        property.OriginalDefinition.FindAttribute(Mapping)?.ConstructorArguments is [{ Value: Field }, ..];
}
