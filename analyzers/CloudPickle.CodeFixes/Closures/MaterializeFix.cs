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

/// <summary>Evaluates a captured query where it is made: <c>ToArray()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "evaluate with ToArray()"), Shared]
public sealed class MaterializeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.LazySequence.Id, Descriptors.PerhapsLazySequence.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Model.GetSymbolInfo(target.Node, target.Cancellation).Symbol is IParameterSymbol parameter)
        {
            return IsQuery(parameter.Type) ? Copy(parameter, target) : null;
        }

        if (target.Model.GetSymbolInfo(target.Node, target.Cancellation).Symbol is not ILocalSymbol local || !IsQuery(local.Type) ||
            target.DeclarationsOf(local).FirstOrDefault() is not VariableDeclaratorSyntax { Initializer.Value: var query, Parent: VariableDeclarationSyntax declaration })
        {
            return null;
        }

        var plan = new FixPlan($"Evaluate '{local.Name}' with ToArray()", nameof(MaterializeFix))
            .Change(query, "ToArray", static (current, _) => Evaluated((ExpressionSyntax)current));
        if (!declaration.Type.IsVar && local.Type.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            plan.Change(declaration.Type, "var", static (current, _) => SyntaxFactory.IdentifierName("var").WithTriviaFrom(current));
        }

        return plan;
    }

    /// <summary>A parameter is evaluated into a variable of its own, before the lambda.</summary>
    private static FixPlan? Copy(IParameterSymbol parameter, FixTarget target)
    {
        if (ClosureSite.Around(target) is not { } site || StatementPlace.Before(site.Call.Invocation, target.Model, target.Cancellation) is not { } place ||
            OutsideReads.Of(site.Lambda, null, target.Model, target.Cancellation).All.FirstOrDefault(r => r.Symbol.SameAs(parameter)) is not { IsMoreThanRead: false } read)
        {
            return null;
        }

        var name = Names.Free(parameter.Name + "Array", Names.In(site.Call.Invocation.FirstAncestorOrSelf<MemberDeclarationSyntax>()!).Contains);
        var plan = new FixPlan($"Evaluate '{parameter.Name}' with ToArray()", nameof(MaterializeFix));
        place.Insert(plan, name, LocalVariable.Of(name, Evaluated(read.Uses[0].WithoutTrivia())));
        return read.Uses.Aggregate(plan, (p, use) => p.Change(use, "local", (current, _) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current)));
    }

    private static bool IsQuery(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ||
        (type is INamedTypeSymbol { IsGenericType: true } && type.OriginalDefinition.DottedName() is "System.Linq.IOrderedEnumerable" or "System.Linq.IQueryable" or "System.Linq.IOrderedQueryable");

    private static ExpressionSyntax Evaluated(ExpressionSyntax query)
    {
        var receiver = query is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? query.WithoutTrailingTrivia()
            : SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia()).WithLeadingTrivia(query.GetLeadingTrivia());
        var method = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, DotBefore(query), SyntaxFactory.IdentifierName("ToArray"));
        return SyntaxFactory.InvocationExpression(method).WithTrailingTrivia(query.GetTrailingTrivia());
    }

    /// <summary>A chain with each call on a line of its own goes on that way.</summary>
    private static SyntaxToken DotBefore(ExpressionSyntax query)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        return query is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var before, Expression: var chain } } &&
            (before.HasLeadingTrivia || chain.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
                ? dot.WithLeadingTrivia(before.LeadingTrivia.Insert(0, SyntaxFactory.ElasticLineFeed))
                : dot;
    }
}
