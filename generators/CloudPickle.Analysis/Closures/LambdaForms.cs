using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Refuses lambdas and local functions for what they are, before their bodies are read.</summary>
internal static class LambdaForms
{
    private const string AsyncVoid = "nobody can wait for an 'async void' function; give it a delegate type that returns a Task";

    public static ClosureRefusal? Refuse(
        AnonymousFunctionExpressionSyntax lambda, IMethodSymbol symbol, INamedTypeSymbol delegateType, SemanticModel model, CancellationToken cancellation)
    {
        if (symbol is { IsAsync: true, ReturnsVoid: true } || delegateType.DelegateInvokeMethod is not { } invoke)
        {
            return Because(lambda, AsyncVoid);
        }

        if (HasAttributes(lambda, model, cancellation))
        {
            return Because(lambda, "it has attributes other than [PickleName]; only methods keep theirs");
        }

        return Around(lambda);
    }

    public static ClosureRefusal? RefuseFunction(SyntaxNode use, IMethodSymbol function, ClosureCall call)
    {
        if (function is { IsAsync: true, ReturnsVoid: true })
        {
            return Because(use, AsyncVoid);
        }

        if (call.IsExplicitCapture)
        {
            return Because(use, "Pickle.Capture takes a static lambda, not a local function");
        }

        return Around(function.DeclaringSyntaxReferences[0].GetSyntax());
    }

    /// <summary>What stands around a function and changes its meaning.</summary>
    private static ClosureRefusal? Around(SyntaxNode function)
    {
        if (function.Ancestors().Any(a => a is CheckedStatementSyntax or CheckedExpressionSyntax))
        {
            return Because(function, "it stands inside 'checked' or 'unchecked'; write that inside the function");
        }

        return function.SyntaxTree.GetRoot() is CompilationUnitSyntax { Externs.Count: > 0 }
            ? Because(function, "its file has an 'extern alias'; move it to a file without one")
            : null;
    }

    private static bool HasAttributes(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        (lambda is LambdaExpressionSyntax { AttributeLists: var lists } && lists.Any(l => !UnsupportedForms.PicklesAs(l, model, cancellation))) ||
        (lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var parameters } && parameters.Any(p => p.AttributeLists.Count > 0));

    private static ClosureRefusal Because(SyntaxNode node, string why) => new(ClosureReason.BodyCannotBeEmitted, node, why);
}
