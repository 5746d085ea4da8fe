using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Copies the fields and properties that a lambda reads to local variables before it, so that the lambda captures them and not the instance.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "copy to a local variable"), Shared]
public sealed class CopyToLocalFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.CaptureCannotTravel.Id, Descriptors.PrivateUseInNonPartialType.Id, Descriptors.ThisForOneMember.Id,
        Descriptors.LargeNeighbour.Id, Descriptors.MutableStatic.Id, Descriptors.LoopVariable.Id,
    ];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (ClosureSite.Around(target) is not { } site || StatementPlace.Before(site.Call.Invocation, target.Model, target.Cancellation) is not { } place)
        {
            return null;
        }

        var members = Copied(site, target);
        if (members.Count == 0 || !members.All(m => ClosureSite.CanTravel(m.Type, target.Known)))
        {
            return null;
        }

        var plan = new FixPlan($"Copy {Names.Join(members.Select(m => m.Symbol))} to {(members.Count == 1 ? "a local variable" : "local variables")} before the lambda", nameof(CopyToLocalFix));
        var taken = Names.In(site.Call.Invocation.FirstAncestorOrSelf<MemberDeclarationSyntax>()!);
        foreach (var member in members)
        {
            var name = "";
            for (var i = SitesBefore(site, member.Symbol.Name); i >= 0; i--)
            {
                name = Names.Free(Names.Local(member.Symbol.Name), n => !taken.Add(n));
            }

            place.Insert(plan, $"local {member.Symbol.Name}", LocalVariable.Of(name, member.Uses[0]));
            foreach (var use in member.Uses)
            {
                plan.Change(use, "local", (current, _) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current));
            }
        }

        return plan;
    }

    /// <summary>A static member or loop variable alone; of the instance everything, because only then it stays where it is.</summary>
    private static List<OutsideRead> Copied(ClosureSite site, FixTarget target)
    {
        var reported = target.Model.GetSymbolInfo(target.Node, target.Cancellation).Symbol;
        var reads = OutsideReads.Of(site.Lambda, reported, target.Model, target.Cancellation);
        if (target.Diagnostic.Id == Descriptors.LoopVariable.Id || reported is { IsStatic: true })
        {
            return [.. reads.All.Where(r => r.Symbol.SameAs(reported) && !r.IsMoreThanRead)];
        }

        var members = reads.All.Where(r => r.IsMember).ToList();
        return reads.NeedsMoreThanValues || !members.Any(m => m.Uses.Any(u => u.Span.Contains(target.Node.Span))) ? [] : members;
    }

    /// <summary>How many statements before this one may get a copy of the member, when all are fixed at once.</summary>
    private static int SitesBefore(ClosureSite site, string name)
    {
        var own = site.Call.Invocation.FirstAncestorOrSelf<StatementSyntax>();
        var sites = from call in site.Call.Invocation.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes().OfType<InvocationExpressionSyntax>()
                    where call.SpanStart < site.Call.Invocation.SpanStart && ClosureSiteSyntax.IsCandidate(call) && Names.In(call.ArgumentList).Contains(name)
                    let statement = call.FirstAncestorOrSelf<StatementSyntax>()
                    where statement != own
                    select statement;
        return sites.Distinct().Count();
    }
}
