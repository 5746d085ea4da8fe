namespace CloudPickle.PackageTests;

/// <summary>A project with an empty <c>cloudpickle.closures.txt</c> and nothing else to set.</summary>
public class ClosureContractTests(PackedPackage package)
{
    private const string Update = "-p:CloudPickleCheckClosures=false";
    private const string Check = "-p:CloudPickleCheckClosures=true";

    [Fact]
    public async Task The_build_writes_the_file_and_continuous_integration_compares_it()
    {
        using var project = new ConsumerProject(package, "Closures");
        (await project.Build(Update)).Succeeded();
        var written = await Contract(project);
        Assert.Matches(@"(?m)^Pricing\.Quote\(int\)\n  [0-9a-f]{16} System\.Func<int, int>\n    factor: int\n\z", written);
        Assert.Equal(["30"], (await project.Run()).Succeeded().Lines);
        Assert.Contains("0 Warning(s)", (await project.BuildAgain(Check)).Succeeded().Output, StringComparison.Ordinal);

        var code = await File.ReadAllTextAsync(project["Program.cs"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(project["Program.cs"], code.Replace("x * factor", "x + factor", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var checkedBuild = await project.BuildAgain(Check);
        Assert.NotEqual(0, checkedBuild.ExitCode);
        Assert.Matches(@"Program\.cs\(7,\d+\): error CPK2030: .*'Pricing\.Quote\(int\)'", checkedBuild.Output);
        Assert.Matches(@"cloudpickle\.closures\.txt\(5,\d+\): error CPK2030: ", checkedBuild.Output);
        Assert.Equal(written, await Contract(project));

        (await project.BuildAgain(Update)).Succeeded();
        Assert.NotEqual(written, await Contract(project));
        (await project.BuildAgain(Check)).Succeeded();
    }

    private static Task<string> Contract(ConsumerProject project) =>
        File.ReadAllTextAsync(project["cloudpickle.closures.txt"], TestContext.Current.CancellationToken);
}
