using CloudPickle.Testing.Toolchain;

namespace CloudPickle.AotTests;

/// <summary>No reflection finds a reducer, so publishing changes nothing: same output, no trim or AOT warning.</summary>
public class PublishTests(RoundTripApp app) : IClassFixture<RoundTripApp>
{
    [Fact]
    public void Every_case_comes_back_under_the_JIT()
    {
        Assert.True(app.JitLines.Length > 50, $"only {app.JitLines.Length} lines");
        Assert.DoesNotContain(app.JitLines, line => line.Contains("| FAILED ", StringComparison.Ordinal));
        Assert.Contains(app.JitLines, line => line.StartsWith("type that only generic code names | 5 | ", StringComparison.Ordinal) && line.Contains("has no reducer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Native_binary_prints_what_the_JIT_prints()
    {
        Assert.SkipUnless(
            Linker.IsAvailable || Environment.GetEnvironmentVariable("CI") == "true",
            "NativeAOT needs clang or gcc (and zlib1g-dev); neither is on the PATH.");
        await AssertSameOutput("native", [.. Linker.Property, "-p:NativeDebugSymbols=false"]);
        await AssertExchangesClosures("native");
    }

    [Fact]
    public Task Trimmed_app_prints_what_the_JIT_prints() =>
        AssertSameOutput("trimmed", "-p:Trimmed=true", "--self-contained");

    private async Task AssertSameOutput(string kind, params string[] properties)
    {
        var published = (await app.Publish(kind, properties)).Succeeded();
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", published.Output);

        var run = (await app.Run(kind)).Succeeded();
        AssertSameLines(app.JitLines, run);
    }

    /// <summary>Each runs what the other pickled, and does with it what it does with its own.</summary>
    private async Task AssertExchangesClosures(string kind)
    {
        var ofJit = app.Write("jit.txt", (await app.RunJit("dump-closures")).Succeeded().Lines);
        var ofPublished = app.Write(kind + ".txt", (await app.Run(kind, "dump-closures")).Succeeded().Lines);
        var expected = (await app.RunJit("run-closures", ofJit)).Succeeded().Lines;
        Assert.True(expected.Length > 50, $"only {expected.Length} closures");
        Assert.DoesNotContain(expected, line => line.Contains("| FAILED ", StringComparison.Ordinal));

        AssertSameLines(expected, (await app.Run(kind, "run-closures", ofJit)).Succeeded());
        AssertSameLines(expected, (await app.RunJit("run-closures", ofPublished)).Succeeded());
    }

    private static void AssertSameLines(string[] expected, CommandResult run)
    {
        for (var line = 0; line < Math.Min(expected.Length, run.Lines.Length); line++)
        {
            Assert.Equal(expected[line], run.Lines[line]);
        }

        Assert.Equal(expected.Length, run.Lines.Length);
    }
}
