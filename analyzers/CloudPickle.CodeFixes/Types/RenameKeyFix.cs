using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Pins a member to a key of its own with <c>[PickleName]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "pin a key with [PickleName]"), Shared]
public sealed class RenameKeyFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.DuplicateKey.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Declared is not { } member || member is not (IFieldSymbol or IPropertySymbol) || MemberDeclaration.Of(target.Node) is not { } declaration)
        {
            return null;
        }

        var existing = Attributes.Find(member, KnownNames.PickleName, target.Cancellation);
        if (existing?.ArgumentList?.Arguments.Count > 1)
        {
            return null; // which of the aliases it is, a person has to say
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            taken.UnionWith(type.GetMembers().Where(m => !m.SameAs(member)).Select(m => m.Name));
        }

        var key = Names.Free(existing is null ? member.ContainingType.Name + member.Name.TrimStart('_') : member.Name, taken.Contains);
        var plan = new FixPlan($"Pickle '{member.Name}' under the key '{key}'", nameof(RenameKeyFix));
        return existing is null
            ? plan.Annotate(declaration, KnownNames.PickleName, target, Attributes.Text(key))
            : plan.Change(existing, "key", (current, _) => current.WithFirstArgument(Attributes.Text(key)));
    }
}
