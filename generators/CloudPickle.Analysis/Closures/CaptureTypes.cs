using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Judges whether the value of a captured variable can travel.</summary>
internal static class CaptureTypes
{
    /// <summary>Returns why not, with the type at fault, or null. A delegate is judged when it is pickled.</summary>
    public static (ITypeSymbol Type, string Reason)? FindObstacle(CapturedVariable capture, KnownSymbols known)
    {
        if (UnshippableTypes.ReasonFor(capture.Type) is { } reason)
        {
            return (capture.Type, reason);
        }

        if (ReducerLookup.FindObstacle(capture.Type, known) is not { } obstacle || obstacle.Type.TypeKind == TypeKind.Delegate)
        {
            return null;
        }

        return (obstacle.Type, UnshippableTypes.ReasonFor(obstacle.Type) ?? AdviceFor(capture, obstacle));
    }

    /// <summary>Whether the variable certainly holds a query or an iterator.</summary>
    public static bool IsLazy(CapturedVariable capture, SemanticModel model, CancellationToken cancellation) =>
        UnshippableTypes.IsLazy(capture.Type) ||
        (capture.Symbol is { } variable && IsSequence(capture.Type) && InitializerOf(variable, cancellation) is { } initializer &&
            IsLazyQuery(initializer, model, cancellation));

    /// <summary>The type says no more than that elements can be enumerated.</summary>
    public static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ||
        type.SpecialType == SpecialType.System_Collections_IEnumerable;

    /// <summary>The expression that a local is declared with, or null.</summary>
    public static ExpressionSyntax? InitializerOf(ISymbol variable, CancellationToken cancellation) =>
        variable.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<VariableDeclaratorSyntax>()
            .Select(d => d.Initializer?.Value).FirstOrDefault();

    private static string AdviceFor(CapturedVariable capture, ReducerLookup.Obstacle obstacle) =>
        obstacle.Type is INamedTypeSymbol { IsAnonymousType: false, TypeKind: TypeKind.Class or TypeKind.Struct } && !BaseClassLibrary.IsResource((INamedTypeSymbol)obstacle.Type)
            ? capture.IsThis
                ? $"the function uses the instance; annotate '{obstacle.Type.Short()}' with [Picklable], or copy what it needs to a local variable"
                : $"it has no reducer; annotate it with [Picklable] or add [assembly: PicklableType(typeof({obstacle.Type.InTypeOf()}))]"
            : obstacle.Advice;

    private static bool IsLazyQuery(ExpressionSyntax initializer, SemanticModel model, CancellationToken cancellation) =>
        initializer is QueryExpressionSyntax ||
        (initializer is InvocationExpressionSyntax call && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method &&
            (method.ContainingType.HasDottedName("System.Linq.Enumerable")
                ? (IsSequence(method.ReturnType) || UnshippableTypes.IsLazy(method.ReturnType)) && method.Name is not ("Empty" or "AsEnumerable")
                : method.OriginalDefinition.DeclaringSyntaxReferences.Any(r => IsIterator(r.GetSyntax(cancellation)))));

    private static bool IsIterator(SyntaxNode method) => method
        .DescendantNodes(n => n == method || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(n => n is YieldStatementSyntax);
}
