using CloudPickle.Testing.Toolchain;

namespace CloudPickle.PackageTests;

/// <summary>The package as <c>dotnet pack src/CloudPickle</c> makes it of what was built for this test run, packed once for all tests, and a feed that holds only it.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The version that is packed: no feed has it, so a restore can only take ours.</summary>
    public const string Version = "0.0.1-packagetests";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"CloudPickle.{Version}.nupkg");

    /// <summary>The folder that is the feed.</summary>
    public string Feed => _folder["feed"];

    /// <summary>The folder that restores unpack into, so that the machine's own package folder stays as it is.</summary>
    public string Packages => _folder["packages"];

    public async ValueTask InitializeAsync()
    {
        var project = Repository.PathOf("src", "CloudPickle", "CloudPickle.csproj");
        var packed = await DotnetCommand.Build(
            _folder.Path, "pack", project, "--configuration", Repository.Configuration, "--no-build", "-p:PackageVersion=" + Version, "--output", Feed);
        packed.Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
