using System.IO.Compression;
using System.Xml.Linq;

namespace CloudPickle.PackageTests;

public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public async Task Package_holds_the_library_its_analyzers_and_its_targets_and_nothing_else()
    {
        await using var archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        var files = archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CloudPickle.nuspec",
                "README.md",
                "analyzers/dotnet/roslyn4.14/cs/CloudPickle.Analyzers.dll",
                "analyzers/dotnet/roslyn4.14/cs/CloudPickle.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.14/cs/CloudPickle.Generators.dll",
                "build/CloudPickle.targets",
                "buildTransitive/CloudPickle.targets",
                "lib/net10.0/CloudPickle.dll",
                "lib/net10.0/CloudPickle.xml",
            ],
            files);
    }

    [Fact]
    public async Task Package_says_what_it_is_and_depends_on_nothing()
    {
        await using var archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        await using var nuspec = await archive.GetEntry("CloudPickle.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var elements = XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName);

        Assert.Equal("CloudPickle", elements["id"].Single().Value);
        Assert.Equal("MIT", elements["license"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.NotEqual("Package Description", elements["description"].Single().Value);
        Assert.Empty(elements["dependency"]);
    }

    /// <summary>Leaves out the parts that the package format itself asks for.</summary>
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.StartsWith("package/", StringComparison.Ordinal)
        && entry != "[Content_Types].xml";
}
