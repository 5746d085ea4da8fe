using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>Each file of the gallery has its own diagnostic and no other, and its fixed code is what the generator takes.</summary>
public sealed class GalleryTests
{
    public static TheoryData<string> Ids => [.. GalleryFile.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_code_has_its_diagnostic_and_no_other(string id)
    {
        var found = await AnalyzerVerifier.Diagnose(GalleryFile.All[id].CompileBad());
        Assert.Equal([id], found.Select(d => d.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fixed_code_has_none_and_gets_generated_code(string id)
    {
        var compilation = GalleryFile.All[id].CompileFixed();
        Assert.Empty(await AnalyzerVerifier.Diagnose(compilation));
        var emitted = GeneratorHarness.Run(compilation).Files.Keys;
        Assert.Contains(emitted, file => file.Contains("DiagnosticsGallery." + id, StringComparison.Ordinal));
    }
}
