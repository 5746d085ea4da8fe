using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>
/// Rewrites a lambda to one with explicit captures: <c>Pickle.Closure((int x) => x * _factor)</c> becomes
/// <c>Pickle.Capture(_factor).Func&lt;int, int>(static (factor, x) => x * factor)</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "capture explicitly"), Shared]
public sealed class CaptureExplicitlyFix : PlannedFix
{
    private const int MostParameters = 8;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.CaptureCannotTravel.Id, Descriptors.PrivateUseInNonPartialType.Id, Descriptors.ThisForOneMember.Id,
        Descriptors.LargeNeighbour.Id, Descriptors.MutableStatic.Id, Descriptors.LoopVariable.Id,
    ];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (ClosureSite.Around(target) is not { Call: { IsExplicitCapture: false, Name: null } } site ||
            site.Lambda is not LambdaExpressionSyntax { AttributeLists.Count: 0 } lambda ||
            target.Model.GetTypeInfo(lambda, target.Cancellation).ConvertedType is not INamedTypeSymbol type || !IsFuncOrAction(type))
        {
            return null;
        }

        var reads = OutsideReads.Of(lambda, target.Model.GetSymbolInfo(target.Node, target.Cancellation).Symbol, target.Model, target.Cancellation);
        if (reads.NeedsMoreThanValues || reads.All.Count == 0 || !reads.All.All(r => ClosureSite.CanTravel(r.Type, target.Known)))
        {
            return null;
        }

        var replaced = IsClosure(site, target) ? site.Call.Invocation : (ExpressionSyntax)lambda;
        var explicitly = new ExplicitCapture(lambda, type, [.. reads.All]);
        return new FixPlan($"Capture {Names.Join(reads.All.Select(r => r.Symbol))} explicitly", nameof(CaptureExplicitlyFix))
            .Change(replaced, "capture", (current, generator) => explicitly.Write(target, generator).WithTriviaFrom(current));
    }

    private static bool IsClosure(ClosureSite site, FixTarget target) =>
        site.Call.Method is { Name: "Closure" } method && method.ContainingType.DottedName() == KnownNames.Pickle;

    private static bool IsFuncOrAction(INamedTypeSymbol type) =>
        type is { Name: "Func" or "Action", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } &&
        type.DelegateInvokeMethod!.Parameters.Length <= MostParameters;
}
