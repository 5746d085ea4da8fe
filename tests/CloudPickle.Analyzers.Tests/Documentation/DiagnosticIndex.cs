using System.Text.RegularExpressions;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>The index of the pages: prose written by hand around a table of all diagnostics.</summary>
internal static partial class DiagnosticIndex
{
    private static string Table => string.Concat(
        DiagnosticSet.Descriptors.Select(d => $"| [{d.Id}]({d.Id}.md) | {DiagnosticPage.Name(d.DefaultSeverity)} | {d.Title} |\n")
            .Prepend("| id | severity | what |\n|---|---|---|\n"));

    /// <summary>The index as it should be.</summary>
    public static string Compose(string page) => Rows().Replace(page, _ => Table, 1);

    [GeneratedRegex("""^\| id \|.*\n(\|.*\n)*""", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
