using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Removes an attribute that asks for what cannot be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "remove the attribute"), Shared]
public sealed class RemoveAttributeFix : PlannedFix
{
    // A member with a name that is left out too has the name in vain.
    private static readonly string[] s_ofMembers = [KnownNames.PickleName, KnownNames.PickleIgnore, KnownNames.PickleConstructor];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.SubtypeNotDerived.Id, Descriptors.MemberCannotBeLoaded.Id, Descriptors.RequiredMemberIgnored.Id, Descriptors.AttributeWithoutEffect.Id,
        Descriptors.SeveralConstructorsChosen.Id, Descriptors.OpenLibraryType.Id,
    ];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var attribute = target.Declared is { } member
            ? s_ofMembers.Select(name => Attributes.Find(member, name, target.Cancellation)).FirstOrDefault(found => found is not null)
            : target.Node.FirstAncestorOrSelf<AttributeSyntax>();
        return attribute is null ? null
            : new FixPlan($"Remove [{attribute.Name}]", nameof(RemoveAttributeFix)).RemoveAttribute(attribute);
    }
}
