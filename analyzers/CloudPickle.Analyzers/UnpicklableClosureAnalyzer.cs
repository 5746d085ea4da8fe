using System.Collections.Concurrent;
using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Says why a lambda, local function or method group at a site cannot be pickled, from the judgement that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnpicklableClosureAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.CaptureCannotTravel,
        Descriptors.LazySequence,
        Descriptors.BodyCannotBeEmitted,
        Descriptors.PrivateUseInNonPartialType,
        Descriptors.TypeParameterUsed,
        Descriptors.DelegateTypeCannotBeNamed,
        Descriptors.CallCannotBeIntercepted,
        Descriptors.NameNotConstant,
        Descriptors.NamePinnedTwice,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is null)
            {
                return;
            }

            var pinned = new ConcurrentBag<(string Site, SyntaxNode Name)>();
            start.RegisterSyntaxNodeAction(node => AnalyzeCall(node, pinned), SyntaxKind.InvocationExpression);
            start.RegisterCompilationEndAction(end => ReportTwins(pinned, end));
        });
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, ConcurrentBag<(string Site, SyntaxNode Name)> pinned)
    {
        if (!ClosureSiteSyntax.IsCandidate(context.Node) || JudgedCall.Of(context.Node, context.SemanticModel, context.CancellationToken) is not { } judged)
        {
            return;
        }

        foreach (var refusal in judged.Refusals.Where(r => !r.IsSilent))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(refusal.Reason), refusal.Culprit.GetLocation(), refusal.Arguments));
        }

        foreach (var closure in judged.Closures.Where(c => c.Hash.Length == 0))
        {
            pinned.Add((closure.Site, judged.Call.Name!));
        }
    }

    private static void ReportTwins(IEnumerable<(string Site, SyntaxNode Name)> pinned, CompilationAnalysisContext context)
    {
        foreach (var twins in pinned.GroupBy(p => p.Site, StringComparer.Ordinal))
        {
            var later = twins.OrderBy(t => t.Name.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(t => t.Name.SpanStart).Skip(1);
            foreach (var (site, name) in later)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NamePinnedTwice, name.GetLocation(), site.Substring(ReducibleClosure.PinnedPrefix.Length)));
            }
        }
    }
}
