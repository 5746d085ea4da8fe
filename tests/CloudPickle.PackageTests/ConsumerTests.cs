using CloudPickle.Testing.Toolchain;

namespace CloudPickle.PackageTests;

public class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task A_project_with_only_the_package_builds_without_warnings_and_pickles()
    {
        using var project = new ConsumerProject(package, "Shop");
        var built = (await project.Build()).Succeeded();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);

        var run = (await project.Run()).Succeeded();
        Assert.Equal(["Ada: 74.40 + 12.00", "True", "66.960"], run.Lines);
    }

    [Fact]
    public async Task A_member_that_cannot_be_pickled_fails_the_build_with_its_diagnostic()
    {
        using var project = new ConsumerProject(package, "Thread");
        var built = await project.Build();

        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(@"Program\.cs\(8,\d+\): error CPK1004: .*'Job\.Workers'.*Thread", built.Output);
    }

    [Fact]
    public void The_readme_shows_the_program_that_was_built()
    {
        var program = File.ReadAllText(Repository.PathOf("tests", "CloudPickle.PackageTests", "Consumers", "Shop", "Program.cs"));
        Assert.Contains($"```csharp\n{program}```", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal);
    }
}
