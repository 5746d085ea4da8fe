using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Calls;

/// <summary>Finds calls that do nothing but give a result, which nobody takes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResultAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ResultDropped];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterCallAction(AnalyzeCall);

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax call)
    {
        if (call.Parent is not ExpressionStatementSyntax ||
            ClosureSiteSyntax.NameOf(call.Expression) is not ("Dumps" or "Loads" or "Inspect" or "Closure" or "Capture" or "Func" or "Action") ||
            (ClosureSiteSyntax.NameOf(call.Expression) is "Dumps" or "Loads" && call.ArgumentList.Arguments.Count > 1) || // options have callbacks
            context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method ||
            (!method.ContainingType.IsNamed(KnownNames.Pickle) && !method.ContainingType.HasDottedName(KnownNames.ClosureCapture)))
        {
            return;
        }

        // What is refused has an error already.
        if (JudgedCall.Of(call, context.SemanticModel, context.CancellationToken) is not { Refusals.Count: > 0 })
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ResultDropped, call.GetLocation(), method.Name));
        }
    }
}
