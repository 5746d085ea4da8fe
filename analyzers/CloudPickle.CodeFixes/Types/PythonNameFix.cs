using System.Collections.Immutable;
using System.Composition;
using System.Text;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Spells the name of a type as Python can import it: separators become dots, and what no identifier has becomes underscores.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "spell as a name in Python"), Shared]
public sealed class PythonNameFix : PlannedFix
{
    private static readonly char[] s_separators = ['.', '/', '\\', ':', '+'];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotAPythonName.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Declared is not INamedTypeSymbol type || Attributes.Find(type, KnownNames.Picklable, target.Cancellation) is not { } attribute ||
            target.Known.SettingsOf(type)?.Name is not { } name)
        {
            return null;
        }

        var parts = name.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Select(Identifier).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var spelled = string.Join(".", parts);
        return new FixPlan($"Let '{type.Short()}' travel as '{spelled}'", nameof(PythonNameFix))
            .Change(attribute, "name", (current, _) => current.WithFirstArgument(Attributes.Text(spelled)));
    }

    private static string Identifier(string part)
    {
        var text = new StringBuilder(SyntaxFacts.IsIdentifierStartCharacter(part[0]) ? "" : "_");
        foreach (var c in part)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        return text.ToString();
    }
}
