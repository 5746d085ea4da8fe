using System.Text;

namespace CloudPickle.ToolTests;

/// <summary>The package as <c>dotnet pack</c> makes it of what was built for this test run and <c>dotnet tool install</c> unpacks it.</summary>
public class InstalledToolTests
{
    private const string Version = "0.0.1-tooltests";

    [Fact]
    public async Task The_package_installs_and_the_command_runs()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["nuget.config"], $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{folder["packages"]}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{folder["feed"]}" />
              </packageSources>
            </configuration>
            """, TestContext.Current.CancellationToken);
        var project = Repository.PathOf("src", "CloudPickle.Tool", "CloudPickle.Tool.csproj");
        (await DotnetCommand.Build(folder.Path, "pack", project, "--configuration", Repository.Configuration, "--no-build", "-p:PackageVersion=" + Version, "--output", folder["feed"])).Succeeded();
        (await DotnetCommand.Run(folder.Path, "dotnet", "tool", "install", "CloudPickle.Tool", "--version", Version, "--tool-path", folder["tools"], "--configfile", folder["nuget.config"])).Succeeded();

        await File.WriteAllBytesAsync(folder["a.pkl"], Encoding.Latin1.GetBytes("cos\nsystem\n(S'id'\ntR."), TestContext.Current.CancellationToken);
        var scan = await DotnetCommand.Run(folder.Path, folder["tools/cloudpickle"], "scan", "a.pkl");
        Assert.True(scan.ExitCode == 2, scan.ToString());
        Assert.Contains("os.system", scan.Output, StringComparison.Ordinal);
    }
}
