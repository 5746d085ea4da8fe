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

/// <summary>Marks a parameter that is pickled with <c>[PicklableClosure]</c>, so that the lambdas of callers are seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "mark with [PicklableClosure]"), Shared]
public sealed class MarkParameterFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnmarkedParameter.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Model.GetSymbolInfo(target.Node, target.Cancellation).Symbol is not IParameterSymbol parameter ||
            target.DeclarationsOf(parameter).FirstOrDefault() is not ParameterSyntax declaration)
        {
            return null;
        }

        return new FixPlan($"Mark '{parameter.Name}' with [PicklableClosure]", nameof(MarkParameterFix))
            .Change(declaration, KnownNames.PicklableClosure, (current, generator) =>
            {
                var list = (AttributeListSyntax)Attributes.Create(KnownNames.PicklableClosure, target, generator);
                return current.WithLeadingTrivia().WithAttributeLists(
                    current.AttributeLists.Insert(0, list.WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space)));
            });
    }
}
