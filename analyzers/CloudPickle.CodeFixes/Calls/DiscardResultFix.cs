using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Calls;

/// <summary>Says that a result is not wanted: <c>_ = Pickle.Dumps(value);</c></summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "discard the result"), Shared]
public sealed class DiscardResultFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ResultDropped.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target) =>
        target.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement ? null
        : new FixPlan("Discard the result", nameof(DiscardResultFix)).Change(statement.Expression, "discard", static (current, generator) =>
            SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("_"), current.WithoutTrivia()).NormalizeWhitespace().WithTriviaFrom(current));
}
