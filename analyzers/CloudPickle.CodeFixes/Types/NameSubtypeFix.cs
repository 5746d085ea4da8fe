using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Calls;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Names subtypes on their base with <c>[PicklableSubtype]</c>, which makes them picklable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "name with [PicklableSubtype]"), Shared]
public sealed class NameSubtypeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnannotatedSubtype.Id, Descriptors.LoadWithoutSubtype.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var (@base, subtypes) = target.Declared is INamedTypeSymbol derived
            ? (Subtypes.AnnotatedAncestor(derived, target.Known), [derived])
            : (CalledTypes.Of(target).OfType<INamedTypeSymbol>().FirstOrDefault(), CalledTypes.SubtypesOf(target));
        if (@base is null || subtypes.Count == 0 || target.DeclarationsOf(@base.OriginalDefinition).FirstOrDefault() is not { } declaration)
        {
            return null;
        }

        var plan = new FixPlan($"Name {Names.Join(subtypes)} on '{@base.Short()}' with [PicklableSubtype]", nameof(NameSubtypeFix));
        var generator = SyntaxGenerator.GetGenerator(target.Document);
        foreach (var subtype in subtypes)
        {
            plan.Annotate(declaration, KnownNames.PicklableSubtype, target, Attributes.TypeOf(subtype, generator));
        }

        return plan;
    }
}
