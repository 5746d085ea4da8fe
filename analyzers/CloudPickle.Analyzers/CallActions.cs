using CloudPickle.Analysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Actions for the few calls that may be CloudPickle's. A file is searched for them once, for all analyzers; nothing else of it is visited.</summary>
internal static class CallActions
{
    /// <summary>Registers an action for calls with the name of a method of CloudPickle, or of one with a <c>[PicklableClosure]</c> parameter.</summary>
    public static void RegisterCallAction(this CompilationStartAnalysisContext start, Action<SemanticModelAnalysisContext, InvocationExpressionSyntax> action) =>
        start.RegisterSemanticModelAction(file =>
        {
            foreach (var call in CallsByName.In(file.SemanticModel.SyntaxTree, file.SemanticModel.Compilation, file.CancellationToken))
            {
                if (file.FilterSpan is not { } span || span.IntersectsWith(call.Span))
                {
                    action(file, call);
                }
            }
        });
}
