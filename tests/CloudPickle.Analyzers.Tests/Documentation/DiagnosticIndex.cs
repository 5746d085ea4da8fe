using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>The index of the pages: prose written by hand around a table of all diagnostics.</summary>
internal static partial class DiagnosticIndex
{
    private static string Table => string.Concat(
        DiagnosticSet.Descriptors.Select(d => $"| [{d.Id}]({d.Id}.md) | {DiagnosticPage.Name(d.DefaultSeverity)} | {d.Title} | {FixesOf(d.Id)} |\n")
            .Prepend("| id | severity | what | fixes |\n|---|---|---|---|\n"));

    /// <summary>The index as it should be.</summary>
    public static string Compose(string page) => Rows().Replace(page, _ => Table, 1);

    private static string FixesOf(string id) => string.Join("; ", DiagnosticSet.Fixes
        .Where(f => f.FixableDiagnosticIds.Contains(id)).Select(f => f.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name));

    [GeneratedRegex("""^\| id \|.*\n(\|.*\n)*""", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
