using CloudPickle.Testing.Toolchain;

namespace CloudPickle.PackageTests;

public class QuickstartTests
{
    [Fact]
    public async Task Quickstart_runs_to_its_end()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Quickstart.dll");
        var run = (await DotnetCommand.Run(AppContext.BaseDirectory, "dotnet", program)).Succeeded();

        Assert.Equal("All checks passed.", run.Lines[^1]);
        Assert.Contains("alias: home and billing address are one object", run.Errors, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Contains("Python computed the same total", run.Output, StringComparison.Ordinal);
        }
    }
}
