using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>The pages show what the gallery compiles. CLOUDPICKLE_UPDATE_SNAPSHOTS=1 brings them up to date.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. GalleryFile.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_the_gallery(string id)
    {
        var descriptor = Assert.Single(DiagnosticSet.Descriptors, d => d.Id == id);
        AssertIs(DiagnosticPage.PathOf(id), page => DiagnosticPage.Compose(descriptor, GalleryFile.All[id], page));
    }

    [Fact]
    public void Index_lists_every_diagnostic() => AssertIs("docs/diagnostics/README.md", DiagnosticIndex.Compose);

    private static void AssertIs(string path, Func<string, string> compose)
    {
        var expected = compose(SourceTree.Read(path));
        if (Snapshot.IsUpdating())
        {
            File.WriteAllText(SourceTree.PathOf(path), expected);
        }

        Assert.Equal(expected, SourceTree.Read(path));
    }
}
