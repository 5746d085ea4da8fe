using System.Text.RegularExpressions;

namespace CloudPickle.PackageTests;

/// <summary>One build with the warnings of the compiler, the IDE's rules and code analysis that pickling makes untrue: the same code has them unless it is annotated.</summary>
public partial class SuppressionTests(PackedPackage package)
{
    [Fact]
    public async Task Warnings_that_pickling_makes_untrue_are_not_reported_for_annotated_types()
    {
        using var project = new ConsumerProject(package, "Suppressed");
        var built = (await project.Build("-p:EnforceCodeStyleInBuild=true")).Succeeded();

        var code = await File.ReadAllLinesAsync(project["Program.cs"], TestContext.Current.CancellationToken);
        var plain = Array.FindIndex(code, line => line.Contains("without pickling", StringComparison.Ordinal)) + 1;
        var warnings = Warnings().Matches(built.Output).Select(m => (Line: int.Parse(m.Groups[1].Value, null), Id: m.Groups[2].Value)).Distinct().ToList();
        Assert.Equal(["CA1812", "CS0649", "CS8618", "IDE0044", "IDE0052"], warnings.Where(w => w.Line > plain).Select(w => w.Id).Distinct().Order());
        Assert.DoesNotContain(warnings, w => w.Line < plain);

        Assert.Equal(["Ada"], (await project.Run()).Succeeded().Lines);
    }

    [GeneratedRegex(@"Program\.cs\((\d+),\d+\): warning (\w+):")]
    private static partial Regex Warnings();
}
