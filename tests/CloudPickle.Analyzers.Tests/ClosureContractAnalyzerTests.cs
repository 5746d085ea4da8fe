using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>In continuous integration, <c>cloudpickle.closures.txt</c> must be what a build would write.</summary>
public sealed class ClosureContractAnalyzerTests
{
    private const string Source =
        "namespace Shop; public static class Pricing { public static Delegate Quote(int factor) => Pickle.Closure({|CPK2030:(int x) => x * factor|}); public static Delegate Same() => Pickle.Closure(() => 1, \"same\"); }";

    private static string Code => MarkedSource.Parse(Source).Text;

    [Fact]
    public async Task A_file_that_the_build_wrote_is_up_to_date() => Assert.Empty(await Diagnose(Code, WrittenFor(Code)));

    [Fact]
    public async Task Line_ends_and_order_do_not_count()
    {
        var blocks = WrittenFor(Code).Split("\n\n");
        Assert.Empty(await Diagnose(Code, string.Join("\r\n\r\n", blocks.Reverse().Select(b => b.ReplaceLineEndings("\r\n")))));
    }

    [Fact]
    public async Task A_closure_that_changed_is_reported_at_the_code_and_in_the_file()
    {
        var old = Code.Replace("x * factor", "x + factor", StringComparison.Ordinal);
        var found = await Diagnose(Code, WrittenFor(old));

        var (mark, text) = (Assert.Single(MarkedSource.Parse(Source).Marks), WrittenFor(old));
        var inCode = Assert.Single(found, d => d.Location.IsInSource);
        Assert.Equal((mark.Id, mark.Start, mark.Length), (inCode.Id, inCode.Location.SourceSpan.Start, inCode.Location.SourceSpan.Length));
        Assert.Matches(@"^cloudpickle\.closures\.txt is out of date: 'Shop\.Pricing\.Quote\(int\)' \([0-9a-f]{16} System\.Func<int, int>\) is not in it as it is here; build", inCode.GetMessage(null));

        var inFile = Assert.Single(found, d => !d.Location.IsInSource);
        Assert.Equal("cloudpickle.closures.txt", Path.GetFileName(inFile.Location.GetLineSpan().Path));
        Assert.Matches("^  [0-9a-f]{16} ", text.Split('\n')[inFile.Location.GetLineSpan().StartLinePosition.Line]);
        Assert.Contains("nothing is 'Shop.Pricing.Quote(int)'", inFile.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_lacks_everything() => Assert.Equal(["CPK2030", "CPK2030"], (await Diagnose(Code, "")).Select(d => d.Id));

    [Fact]
    public async Task Other_files_are_not_looked_at() =>
        Assert.Empty(await AnalyzerVerifier.Diagnose(TestCompilation.Create(Code), new TextFile("/shop/other.txt", "")));

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(string source, string contract) =>
        await AnalyzerVerifier.Diagnose(TestCompilation.Create(source), new TextFile("/shop/cloudpickle.closures.txt", contract));

    private static string WrittenFor(string source)
    {
        var emitted = GeneratorHarness.Run(TestCompilation.Create(source), ("CloudPickleUpdateClosures", "true"))["CloudPickle-Closures.g.cs"];
        return string.Join('\n', emitted.Split('\n').Where(line => line.StartsWith("//|", StringComparison.Ordinal)).Select(line => line.Length > 4 ? line[4..] : ""));
    }
}
