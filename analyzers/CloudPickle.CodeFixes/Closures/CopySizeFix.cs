using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Copies the size of a collection to a local variable before the lambda, so that the collection stays where it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "copy the size to a local variable"), Shared]
public sealed class CopySizeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.CollectionForItsSize.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Node is not MemberAccessExpressionSyntax size || ClosureSite.Around(target) is not { } site ||
            StatementPlace.Before(site.Call.Invocation, target.Model, target.Cancellation) is not { } place)
        {
            return null;
        }

        var taken = Names.In(site.Call.Invocation.FirstAncestorOrSelf<MemberDeclarationSyntax>()!);
        var name = Names.Free(Names.Local(size.Expression + size.Name.Identifier.ValueText), taken.Contains);
        var plan = new FixPlan($"Copy '{size}' to a local variable before the lambda", nameof(CopySizeFix));
        var uses = site.Lambda.Body.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Where(a => a.IsEquivalentTo(size, topLevel: false)).Select(Whole);
        foreach (var use in uses)
        {
            plan.Change(use, "local", (current, _) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current));
        }

        place.Insert(plan, name, LocalVariable.Of(name, Whole(size)));
        return plan;
    }

    /// <summary><c>Count()</c> is a call.</summary>
    private static ExpressionSyntax Whole(MemberAccessExpressionSyntax size) => size.Parent is InvocationExpressionSyntax call ? call : size;
}
