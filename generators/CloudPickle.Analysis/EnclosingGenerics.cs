using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Type parameters and arguments of a type together with those of the types around it, the outermost first.</summary>
internal static class EnclosingGenerics
{
    public static IEnumerable<ITypeParameterSymbol> Parameters(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeParameters : Parameters(type.ContainingType).Concat(type.TypeParameters);

    public static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : Arguments(type.ContainingType).Concat(type.TypeArguments);

    /// <summary>Whether two definitions have the very same parameters: those of the type around both.</summary>
    public static bool SameParameters(INamedTypeSymbol one, INamedTypeSymbol other) =>
        Parameters(one).SequenceEqual(Parameters(other), SymbolEqualityComparer.Default);

    /// <summary>The types that the spelling of a type is made of.</summary>
    public static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => Arguments(named),
        _ => [],
    };

    public static bool MentionsParameter(ITypeSymbol type) => type is ITypeParameterSymbol || PartsOf(type).Any(MentionsParameter);
}
