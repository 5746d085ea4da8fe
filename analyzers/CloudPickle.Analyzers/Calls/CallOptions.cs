using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Calls;

/// <summary>Whether the options of a call can bring reducers and persistent ids of their own.</summary>
internal static class CallOptions
{
    /// <summary>True for calls of <c>Pickle</c> without options, or with options that are written in place and name neither.</summary>
    public static bool AreKnown(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } owner } && owner.HasDottedName(KnownNames.Pickle) &&
        call.ArgumentList.Arguments.Select(a => a.Expression).All(a => a switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => !initializer.Expressions.OfType<AssignmentExpressionSyntax>()
                .Any(e => e.Left is IdentifierNameSyntax { Identifier.ValueText: "Reducers" or "PersistentId" or "PersistentLoad" or "UnknownGlobals" }),
            BaseObjectCreationExpressionSyntax or LiteralExpressionSyntax => true,
            _ => model.GetTypeInfo(a, cancellation).Type?.Name is not ("PickleOptions" or "UnpickleOptions"),
        });
}
