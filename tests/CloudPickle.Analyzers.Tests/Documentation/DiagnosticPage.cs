using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>
/// The page of a diagnostic. Its prose is written by hand; heading, severity, both examples and the way to suppress it are taken from
/// the descriptor and the gallery.
/// </summary>
internal static partial class DiagnosticPage
{
    private const string HowToFix = "\n## How to fix it\n";
    private const string HowToSuppress = "\n## How to suppress it\n";

    /// <summary>Where the page is.</summary>
    public static string PathOf(string id) => $"docs/diagnostics/{id}.md";

    /// <summary>The page as it should be: its own prose around what is known from elsewhere.</summary>
    public static string Compose(DiagnosticDescriptor descriptor, GalleryFile gallery, string page)
    {
        var fix = page.IndexOf(HowToFix, StringComparison.Ordinal);
        Assert.True(fix > 0, $"{PathOf(descriptor.Id)} has no heading 'How to fix it'.");
        var end = page.IndexOf(HowToSuppress, StringComparison.Ordinal);
        var cause = Heading().Replace(page[..fix], "", 1);
        return $"""
            # {descriptor.Id}: {descriptor.Title}

            Severity: {Name(descriptor.DefaultSeverity)}

            {WithExample(cause.Trim(), gallery.Bad)}

            ## How to fix it

            {WithExample((end < 0 ? page[(fix + HowToFix.Length)..] : page[(fix + HowToFix.Length)..end]).Trim(), gallery.Fixed)}

            ## How to suppress it

            ```csharp
            #pragma warning disable {descriptor.Id} // why it does not matter here
            ```

            or, for whole folders, in `.editorconfig`:

            ```ini
            dotnet_diagnostic.{descriptor.Id}.severity = none # or suggestion, warning, error
            ```

            {Consequence(descriptor.DefaultSeverity)}

            """;
    }

    /// <summary>A severity as users call it.</summary>
    public static string Name(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();

    private static string Consequence(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error
        ? "Only the message goes away: what cannot be pickled still cannot, and says so with an exception at run time."
        : "Only the message goes away; what happens at run time stays the same.";

    /// <summary>Puts the code in place of the first example, or at the end.</summary>
    private static string WithExample(string prose, string code)
    {
        var example = $"```csharp\n{code}```";
        return Example().IsMatch(prose) ? Example().Replace(prose, _ => example, 1) : $"{prose}\n\n{example}";
    }

    [GeneratedRegex("""\A# .*\n(\nSeverity: .*\n)?""")]
    private static partial Regex Heading();

    [GeneratedRegex("""```csharp\n.*?```""", RegexOptions.Singleline)]
    private static partial Regex Example();
}
