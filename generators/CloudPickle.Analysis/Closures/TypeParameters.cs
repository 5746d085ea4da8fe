using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Finds type parameters in types.</summary>
internal static class TypeParameters
{
    /// <summary>The first one in a type, or null.</summary>
    public static ITypeParameterSymbol? FirstIn(ITypeSymbol? type, Func<ITypeParameterSymbol, bool>? filter = null) => type switch
    {
        ITypeParameterSymbol parameter => filter is null || filter(parameter) ? parameter : null,
        IArrayTypeSymbol array => FirstIn(array.ElementType, filter),
        IPointerTypeSymbol pointer => FirstIn(pointer.PointedAtType, filter),
        INamedTypeSymbol named => FirstIn(named.ContainingType, filter) ??
            named.TypeArguments.Select(a => FirstIn(a, filter)).FirstOrDefault(p => p is not null),
        _ => null,
    };
}
