using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Adds <c>[PickleIgnore]</c> to a member that stays behind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "leave out with [PickleIgnore]"), Shared]
public sealed class IgnoreMemberFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.MemberTypeWithoutReducer.Id, Descriptors.DuplicateKey.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Declared is not (IFieldSymbol { IsRequired: false } or IPropertySymbol { IsRequired: false } or IEventSymbol) ||
            MemberDeclaration.Of(target.Node) is not { } declaration || FeedsTheConstructor(target.Declared))
        {
            return null;
        }

        return new FixPlan($"Leave '{target.Declared.Name}' out of the pickle", nameof(IgnoreMemberFix)).Annotate(declaration, KnownNames.PickleIgnore, target);
    }

    /// <summary>Every constructor takes a value of the member's name, so that loading could not call one without it.</summary>
    private static bool FeedsTheConstructor(ISymbol member) =>
        member.ContainingType.InstanceConstructors.All(c => c.Parameters.Any(
            p => !p.HasExplicitDefaultValue && string.Equals(p.Name, member.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase)));
}
