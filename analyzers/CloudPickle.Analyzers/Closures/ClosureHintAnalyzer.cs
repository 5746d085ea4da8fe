using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Says of functions that can be pickled what probably was not meant: what travels needlessly, and what does not travel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureHintAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.ThisForOneMember,
        Descriptors.LargeNeighbour,
        Descriptors.MutableStatic,
        Descriptors.LoopVariable,
        Descriptors.OverloadedMethod,
        Descriptors.DisposableCaptured,
        Descriptors.PerhapsLazySequence,
        Descriptors.CollectionForItsSize,
    ];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterCallAction((file, call) => AnalyzeCall(file, call, known));

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax call, KnownSymbols known)
    {
        if (JudgedCall.Of(call, context.SemanticModel, context.CancellationToken) is not { } judged)
        {
            return;
        }

        foreach (var closure in judged.Closures)
        {
            var uses = BodyUses.Of(closure, context.SemanticModel, context.CancellationToken);
            var found = InstanceHints.Of(closure, uses, known, context.CancellationToken)
                .Concat(StaticHints.Of(uses, context.CancellationToken))
                .Concat(CaptureHints.Of(closure, uses, known, context.SemanticModel, context.CancellationToken))
                .Concat(MethodGroupHints.Of(closure));
            foreach (var diagnostic in found)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
