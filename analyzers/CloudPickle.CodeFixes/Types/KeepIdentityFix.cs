using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Takes <c>References = PickleReferences.Tree</c> off a type that can reach itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "keep identity"), Shared]
public sealed class KeepIdentityFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.TreeWithCycle.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var attribute = target.Declared is { } type ? Attributes.Find(type, KnownNames.Picklable, target.Cancellation) : null;
        return attribute?.ArgumentList?.Arguments.FirstOrDefault(IsReferences) is null ? null
            : new FixPlan($"Keep the identity of '{target.Declared!.Name}'", nameof(KeepIdentityFix)).Change(attribute, "references", static (current, _) => Without(current));
    }

    private static AttributeSyntax Without(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var rest = arguments.Remove(arguments.First(IsReferences));
        return attribute.WithArgumentList(rest.Count == 0 ? null : SyntaxFactory.AttributeArgumentList(rest).WithTriviaFrom(attribute.ArgumentList));
    }

    private static bool IsReferences(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText == "References";
}
