using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Adds <c>[Picklable]</c> to a type without reducer, and to the types of its members that have none either.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "annotate with [Picklable]"), Shared]
public sealed class AnnotateTypeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.MemberTypeWithoutReducer.Id, Descriptors.CaptureCannotTravel.Id, Descriptors.UnannotatedSubtype.Id, Descriptors.CallWithoutReducer.Id,
        Descriptors.LoadWithoutSubtype.Id,
    ];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var declared = UnreducedTypes.ValuesAt(target)
            .SelectMany(value => UnreducedTypes.In(value, target.Known, target.Cancellation))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(t => t.ContainingAssembly.SameAs(target.Model.Compilation.Assembly))
            .Select(t => (Type: t, Declaration: target.DeclarationsOf(t).FirstOrDefault())).Where(t => t.Declaration is not null).ToList();
        if (declared.Count == 0)
        {
            return null;
        }

        var plan = new FixPlan($"Annotate {Names.Join(declared.Select(d => d.Type))} with [Picklable]", nameof(AnnotateTypeFix));
        foreach (var (_, declaration) in declared)
        {
            plan.Annotate(declaration!, KnownNames.Picklable, target);
        }

        return plan;
    }
}
