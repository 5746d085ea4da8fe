using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Sets <c>Construction = PickleConstruction.Uninitialized</c>: loading runs no constructor, as Python's does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "load without a constructor"), Shared]
public sealed class SkipConstructorFix : PlannedFix
{
    private const string Setting = "Construction";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.NoUsableConstructor.Id, Descriptors.ConstructorParameterWithoutMember.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (ConstructedType.At(target) is not { } type || Attributes.Find(type, KnownNames.Picklable, target.Cancellation) is not { } attribute ||
            attribute.ArgumentList?.Arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == Setting) == true)
        {
            return null;
        }

        return new FixPlan($"Load '{type.Short()}' without running a constructor", nameof(SkipConstructorFix))
            .Change(attribute, Setting, (current, generator) => current.WithArgumentList(
                (current.ArgumentList ?? SyntaxFactory.AttributeArgumentList()).AddArguments(Argument(target, generator))));
    }

    private static AttributeArgumentSyntax Argument(FixTarget target, SyntaxGenerator generator) => (AttributeArgumentSyntax)generator.AttributeArgument(
        Setting,
        generator.MemberAccessExpression(
            generator.TypeExpression(target.Model.Compilation.GetTypeByMetadataName("CloudPickle.PickleConstruction")!, addImport: true), "Uninitialized"));
}
