using System.Text.RegularExpressions;
using CloudPickle.Analyzers.Tests.Documentation;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>A diagnostic is a descriptor, a line of the release file, a page, a file of the gallery and a test; the five sets agree.</summary>
public sealed partial class DiagnosticSetTests
{
    private static readonly string[] Ids = [.. DiagnosticSet.Descriptors.Select(d => d.Id)];

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() => AssertAreAll(NamesIn("docs/diagnostics", "CPK*.md"));

    [Fact]
    public void Every_diagnostic_has_a_file_in_the_gallery_and_every_file_a_diagnostic() => AssertAreAll(
        NamesIn("samples/DiagnosticsGallery", "CPK*.cs").Concat(DiagnosticSet.AboutOtherFiles));

    [Fact]
    public void Every_diagnostic_is_in_the_release_files() => AssertAreAll(
        new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadLines(SourceTree.PathOf($"analyzers/CloudPickle.Analyzers/AnalyzerReleases.{kind}.md")))
            .Select(line => ReleasedId().Match(line)).Where(m => m.Success).Select(m => m.Value));

    [Fact]
    public void Every_diagnostic_is_expected_by_a_test() => AssertAreAll(
        new[] { "tests/CloudPickle.Analyzers.Tests", "tests/CloudPickle.TestKit" }
            .SelectMany(folder => Directory.EnumerateFiles(SourceTree.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => ExpectedId().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).Distinct());

    [Fact]
    public void Every_diagnostic_links_to_its_page() =>
        Assert.All(DiagnosticSet.Descriptors, d => Assert.EndsWith($"docs/diagnostics/{d.Id}.md", d.HelpLinkUri, StringComparison.Ordinal));

    private static void AssertAreAll(IEnumerable<string?> found) => Assert.Equal(Ids, found.Order(StringComparer.Ordinal));

    private static IEnumerable<string?> NamesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(SourceTree.PathOf(folder), pattern).Select(Path.GetFileNameWithoutExtension);

    [GeneratedRegex("^CPK[0-9]{4}")]
    private static partial Regex ReleasedId();

    [GeneratedRegex(@"\{\|(CPK[0-9]{4}):")]
    private static partial Regex ExpectedId();
}
