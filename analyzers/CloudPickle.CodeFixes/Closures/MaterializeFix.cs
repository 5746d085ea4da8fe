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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.CaptureCannotTravel.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
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
