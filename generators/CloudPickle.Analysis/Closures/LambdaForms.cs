using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Refuses lambdas and local functions for what they are, before their bodies are read.</summary>
internal static class LambdaForms
{
    private const string AsyncVoid = "nobody can wait for an 'async void' function; give it a delegate type that returns a Task";

    public static ClosureRefusal? Refuse(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol symbol, INamedTypeSymbol delegateType)
    {
        if (symbol is { IsAsync: true, ReturnsVoid: true } || delegateType.DelegateInvokeMethod is not { } invoke)
        {
            return Because(lambda, AsyncVoid);
        }

        if (HasAttributes(lambda))
        {
            return Because(lambda, "it has attributes; only methods keep theirs");
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

    private static bool HasAttributes(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax full => full.AttributeLists.Count > 0 || full.ParameterList.Parameters.Any(p => p.AttributeLists.Count > 0),
        LambdaExpressionSyntax simple => simple.AttributeLists.Count > 0,
        _ => false,
    };

    private static ClosureRefusal Because(SyntaxNode node, string why) => new(ClosureReason.BodyCannotBeEmitted, node, why);
}
