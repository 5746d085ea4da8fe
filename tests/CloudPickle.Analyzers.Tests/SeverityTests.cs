using CloudPickle.Analyzers.Tests.Documentation;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>The severity of every diagnostic can be set in <c>.editorconfig</c>, and a pragma silences it.</summary>
public sealed class SeverityTests
{
    public static TheoryData<string> Ids => [.. GalleryFile.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Editorconfig_sets_the_severity(string id)
    {
        var compilation = GalleryFile.All[id].CompileBad();
        Assert.All(await Diagnose(compilation, id, "error"), d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
        Assert.All(await Diagnose(compilation, id, "warning"), d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
        Assert.All(await Diagnose(compilation, id, "suggestion"), d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
        Assert.Empty(await Diagnose(compilation, id, "none", mayBeEmpty: true));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Pragma_silences_it(string id)
    {
        var compilation = GalleryFile.All[id].CompileBad();
        var tree = compilation.SyntaxTrees[^1];
        var silenced = TestCompilation.Parse(tree.ToString().Replace("#region", $"#pragma warning disable {id}\n#region", StringComparison.Ordinal), tree.FilePath);
        Assert.Empty(await AnalyzerVerifier.Diagnose(compilation.ReplaceSyntaxTree(tree, silenced)));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(CSharpCompilation compilation, string id, string severity, bool mayBeEmpty = false)
    {
        var root = Path.GetFullPath("/");
        var tree = compilation.SyntaxTrees[^1];
        var placed = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(Path.Combine(root, "Legacy", "Code.cs")));
        var config = AnalyzerConfigSet.Create<AnalyzerConfig[]>([AnalyzerConfig.Parse(
            $"root = true\n[Legacy/**.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n", Path.Combine(root, ".editorconfig"))]);
        var found = await AnalyzerVerifier.Diagnose(placed.WithOptions(placed.Options.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(config))));
        Assert.True(mayBeEmpty || found.Length > 0, $"Nothing was found with severity {severity}.");
        return found;
    }

    private sealed class ConfiguredSeverities(AnalyzerConfigSet config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
