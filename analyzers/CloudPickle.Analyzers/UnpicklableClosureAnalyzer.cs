using System.Collections.Concurrent;
using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Says why a lambda, local function or method group at a site cannot be pickled, from the judgement that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnpicklableClosureAnalyzer : PickleAnalyzer
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

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        var pinned = new ConcurrentBag<ReducibleClosure>();
        start.RegisterCallAction((file, call) => AnalyzeCall(file, call, pinned));
        start.RegisterCompilationEndAction(end => ReportTwins(pinned, end));
    }

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax call, ConcurrentBag<ReducibleClosure> pinned)
    {
        if (JudgedCall.Of(call, context.SemanticModel, context.CancellationToken) is not { } judged)
        {
            return;
        }

        foreach (var refusal in judged.Refusals.Where(r => !r.IsSilent))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(refusal.Reason), refusal.Culprit.GetLocation(), refusal.Arguments));
        }

        foreach (var closure in judged.Closures.Where(c => c.Name is not null))
        {
            pinned.Add(closure);
        }
    }

    /// <summary>A method that is passed in several places is one closure; everything else is one a place.</summary>
    private static void ReportTwins(IEnumerable<ReducibleClosure> pinned, CompilationAnalysisContext context)
    {
        foreach (var twins in pinned.GroupBy(c => c.Name!.Text, StringComparer.Ordinal))
        {
            var ordered = twins.OrderBy(t => t.Name!.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(t => t.Name!.Syntax.SpanStart);
            foreach (var later in ordered.GroupBy(CodeOf).Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NamePinnedTwice, later.First().Name!.Syntax.GetLocation(), twins.Key));
            }
        }
    }

    private static (string Code, string DelegateType) CodeOf(ReducibleClosure closure) => (
        closure.IsMethodGroup ? ClosureMember.SiteOf(closure.Method) : (closure.Lambda?.GetLocation() ?? closure.Method.Locations[0]).ToString(),
        ClosureIdentity.TypeName(closure.DelegateType));
}
