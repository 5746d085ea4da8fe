using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Marks the constructor that loading can call with <c>[PickleConstructor]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "choose with [PickleConstructor]"), Shared]
public sealed class ChooseConstructorFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.NoUsableConstructor.Id, Descriptors.ConstructorParameterWithoutMember.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (ConstructedType.At(target) is not { } type || MemberSelection.Select(type, target.Known, out _, target.Cancellation) is not { } members ||
            ConstructorSelection.Loadable(type, members, target.Model.Compilation).FirstOrDefault() is not { } constructor ||
            target.DeclarationsOf(constructor).FirstOrDefault() is not ConstructorDeclarationSyntax declaration)
        {
            return null;
        }

        var plan = new FixPlan($"Let loading call '{constructor.Short()}'", nameof(ChooseConstructorFix));
        foreach (var other in type.InstanceConstructors)
        {
            if (Attributes.Find(other, KnownNames.PickleConstructor, target.Cancellation) is { } marked)
            {
                plan.RemoveAttribute(marked);
            }
        }

        return plan.Annotate(declaration, KnownNames.PickleConstructor, target);
    }
}
