using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Calls;

/// <summary>Finds calls that do nothing but give a result, which nobody takes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResultAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ResultDropped];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is not null)
            {
                start.RegisterSyntaxNodeAction(AnalyzeStatement, SyntaxKind.ExpressionStatement);
            }
        });
    }

    private static void AnalyzeStatement(SyntaxNodeAnalysisContext context)
    {
        if (((ExpressionStatementSyntax)context.Node).Expression is not InvocationExpressionSyntax call ||
            ClosureSiteSyntax.NameOf(call.Expression) is not ("Dumps" or "Loads" or "Inspect" or "Closure" or "Capture" or "Func" or "Action") ||
            (ClosureSiteSyntax.NameOf(call.Expression) is "Dumps" or "Loads" && call.ArgumentList.Arguments.Count > 1) || // options have callbacks
            context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method ||
            method.ContainingType?.DottedName() is not (KnownNames.Pickle or KnownNames.ClosureCapture))
        {
            return;
        }

        // What is refused has an error already.
        if (!ClosureSiteSyntax.IsCandidate(call) || JudgedCall.Of(call, context.SemanticModel, context.CancellationToken) is not { Refusals.Count: > 0 })
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ResultDropped, call.GetLocation(), method.Name));
        }
    }
}
