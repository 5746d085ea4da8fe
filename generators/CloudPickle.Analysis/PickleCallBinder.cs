using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Binds a candidate call and returns the types that it dumps or loads.</summary>
internal static class PickleCallBinder
{
    public static IReadOnlyList<ITypeSymbol> TypesOf(SyntaxNode call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsGenericMethod: true } method &&
        method.ContainingType.DottedName() is KnownNames.Pickle or KnownNames.Pickler or KnownNames.Unpickler
            ? [.. method.TypeArguments.Where(IsClosed)]
            : [];

    private static bool IsClosed(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => false,
        IArrayTypeSymbol array => IsClosed(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsClosed) && (named.ContainingType is null || IsClosed(named.ContainingType)),
        _ => true,
    };
}
