using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>Binds calls and returns the types that they dump or load.</summary>
internal static class PickleCallBinder
{
    /// <summary>Whether a call may dump or load, by the method's name alone.</summary>
    public static bool IsCandidate(InvocationExpressionSyntax call) =>
        ClosureSiteSyntax.NameOf(call.Expression) is "Dump" or "Dumps" or "DumpAsync" or "Load" or "Loads" or "LoadAsync";

    /// <summary>Whether a method is one of CloudPickle's that dump or load.</summary>
    public static bool IsOwn(IMethodSymbol method) => method.ContainingType is { } owner &&
        (owner.HasDottedName(KnownNames.Pickle) || owner.HasDottedName(KnownNames.Pickler) || owner.HasDottedName(KnownNames.Unpickler));

    public static IReadOnlyList<ITypeSymbol> TypesOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        IsCandidate(call) && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsGenericMethod: true } method && IsOwn(method)
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
