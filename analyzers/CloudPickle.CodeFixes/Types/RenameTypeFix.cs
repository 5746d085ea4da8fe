using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Pins a type to a name on the wire that no other type has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "pin a name of its own"), Shared]
public sealed class RenameTypeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NameTakenTwice.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Declared is not INamedTypeSymbol type || Attributes.Find(type, KnownNames.Picklable, target.Cancellation) is not { } attribute)
        {
            return null;
        }

        var taken = Taken(type, target);
        var module = PickleTypeName.Of(type, target.Known).Module;
        var name = Names.Free(taken.Contains($"{module}.{type.Name}") ? type.DottedName() : $"{module}.{type.Name}", taken.Contains);
        return new FixPlan($"Let '{type.Short()}' travel as '{name}'", nameof(RenameTypeFix))
            .Change(attribute, "name", (current, _) => current.WithFirstArgument(Attributes.Text(name)));
    }

    private static HashSet<string> Taken(INamedTypeSymbol type, FixTarget target)
    {
        var names = target.Model.Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, target.Cancellation).OfType<INamedTypeSymbol>()
            .Where(t => !t.SameAs(type) && target.Known.SettingsOf(t) is not null).Select(t => PickleTypeName.Of(t, target.Known));
        return [.. names.Select(n => $"{n.Module}.{n.QualifiedName}")];
    }
}
