using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>A lambda with the call that makes it picklable.</summary>
internal sealed class ClosureSite(ClosureCall call, AnonymousFunctionExpressionSyntax lambda)
{
    public ClosureCall Call { get; } = call;

    public AnonymousFunctionExpressionSyntax Lambda { get; } = lambda;

    /// <summary>The site that a diagnostic was reported in, or at; null if it is none.</summary>
    public static ClosureSite? Around(FixTarget target) =>
        target.Node.AncestorsAndSelf().OfType<AnonymousFunctionExpressionSyntax>().Select(l => Of(l, target)).FirstOrDefault(s => s is not null);

    /// <summary>Whether a value of the type can travel, as far as its type tells.</summary>
    public static bool CanTravel(ITypeSymbol type, KnownSymbols known) =>
        UnshippableTypes.ReasonFor(type) is null && TypeParameters.FirstIn(type) is null && ReducerLookup.FindObstacle(type, known) is null;

    private static ClosureSite? Of(AnonymousFunctionExpressionSyntax lambda, FixTarget target)
    {
        var node = lambda.Parent;
        while (node is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node.Parent;
        }

        return node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } &&
            ClosureCallBinder.Bind(invocation, target.Model, target.Cancellation) is { } call && call.Arguments.Any(a => a.Function == lambda)
                ? new(call, lambda)
                : null;
    }
}
