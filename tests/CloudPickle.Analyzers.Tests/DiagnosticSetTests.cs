using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>A diagnostic is a descriptor, a line of the release file and a page; the three sets agree.</summary>
public sealed partial class DiagnosticSetTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. AnalyzerVerifier.All.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic()
    {
        var pages = Directory.EnumerateFiles(InRepository("docs/diagnostics"), "CPK*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Descriptors.Select(d => d.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_is_in_the_release_files()
    {
        var lines = new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadLines(InRepository($"analyzers/CloudPickle.Analyzers/AnalyzerReleases.{kind}.md")))
            .Select(line => Id().Match(line)).Where(m => m.Success).Select(m => m.Value);
        Assert.Equal(Descriptors.Select(d => d.Id), lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_links_to_its_page() =>
        Assert.All(Descriptors, d => Assert.EndsWith($"docs/diagnostics/{d.Id}.md", d.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Every_page_names_its_diagnostic_and_shows_a_fix() => Assert.All(Descriptors, d =>
    {
        var page = File.ReadAllText(InRepository($"docs/diagnostics/{d.Id}.md"));
        Assert.StartsWith($"# {d.Id}: {d.Title}", page, StringComparison.Ordinal);
        Assert.Contains("## How to fix it", page, StringComparison.Ordinal);
    });

    [GeneratedRegex("^CPK[0-9]{4}")]
    private static partial Regex Id();

    private static string InRepository(string path, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
}
