using CloudPickle.Testing.Toolchain;

namespace CloudPickle.AotTests;

/// <summary>What CloudPicklePythonLibrary leaves out is an error that says so, and everything else is as it was.</summary>
public class LeftOutTests(LeftOutApp app) : IClassFixture<LeftOutApp>
{
    [Theory]
    [InlineData("uuid", "uuid", "uuid.UUID")]
    [InlineData("array", "array", "array.array")]
    [InlineData("opaque array", "array", "array.array")]
    [InlineData("numpy", "numpy", "numpy.dtype")]
    [InlineData("numpy in a module", "numpy", "numpy.core.multiarray.scalar")]
    [InlineData("address", "ipaddress", "ipaddress.IPv4Address")]
    [InlineData("exception", "exceptions", "builtins.ValueError")]
    [InlineData("namespace", "types", "types.SimpleNamespace")]
    [InlineData("int of more", "int", "int of more than 64 bits")]
    [InlineData("member of type Guid", "uuid", "uuid.UUID")]
    [InlineData("member of type int[]", "array", "array._array_reconstructor")]
    [InlineData("member of type IPAddress", "ipaddress", "ipaddress.IPv4Address")]
    [InlineData("member of type ulong", "int", "int of more than 64 bits")]
    [InlineData("member of type Type", "types", "builtins.int")]
    public void Error_names_what_is_left_out_and_the_property(string what, string part, string found)
    {
        var line = Line(what);
        Assert.Contains(found, line, StringComparison.Ordinal);
        Assert.EndsWith($"which the property CloudPicklePythonLibrary of this program's project leaves out. Add '{part}' to it, or set it to true.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visit at protocol 0", "Visit { Name = Ada, Pages = 3, When = 02/29/2024 12:30:00, Price = 1.50 }")]
    [InlineData("visit at protocol 2", "Visit { Name = Ada, Pages = 3, When = 02/29/2024 12:30:00, Price = 1.50 }")]
    [InlineData("visit at protocol 5", "Visit { Name = Ada, Pages = 3, When = 02/29/2024 12:30:00, Price = 1.50 }")]
    [InlineData("date", "02/29/2024")]
    [InlineData("set", "{1, 2}")]
    [InlineData("slice", "builtins.slice(1, 2, None)")]
    [InlineData("int of 64 bits", "9223372036854775807")]
    [InlineData("member of type ulong that is small", "9223372036854775807")]
    public void What_stays_is_read(string what, string result) => Assert.Equal(result, Line(what));

    [Fact]
    public void Unknown_name_has_the_usual_error() =>
        Assert.Contains("nothing here is registered for", Line("name that nobody knows"), StringComparison.Ordinal);

    [Fact]
    public async Task Native_binary_prints_what_the_JIT_prints()
    {
        Assert.SkipUnless(
            Linker.IsAvailable || Environment.GetEnvironmentVariable("CI") == "true",
            "NativeAOT needs clang or gcc (and zlib1g-dev); neither is on the PATH.");
        var published = (await app.Publish("native", [.. Linker.Property, "-p:NativeDebugSymbols=false"])).Succeeded();
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", published.Output);
        Assert.Equal(app.JitLines, (await app.Run("native")).Succeeded().Lines);
    }

    [Fact]
    public async Task Part_that_there_is_not_is_an_error_of_the_build()
    {
        var build = await app.Publish("misspelt", "-p:CloudPicklePythonLibrary=datetim");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("CloudPicklePythonLibrary names 'datetim', which is no part that can be left out.", build.Output, StringComparison.Ordinal);
    }

    /// <summary>A UUID is an object with an int of 128 bits.</summary>
    [Theory]
    [InlineData("uuid")]
    [InlineData("datetime; uuid")]
    [InlineData("UUID;datetime")]
    public async Task Wide_ints_stay_where_UUIDs_do(string parts)
    {
        var project = Repository.PathOf("tests", "CloudPickle.AotTests.LeftOut", "CloudPickle.AotTests.LeftOut.csproj");
        var options = (await DotnetCommand.Run(
            AppContext.BaseDirectory, "dotnet", ["msbuild", project, $"-p:CloudPicklePythonLibrary=\"{parts}\"", "-getItem:RuntimeHostConfigurationOption"])).Succeeded().Output;
        Assert.Contains("CloudPickle.PythonLibrary.numpy", options, StringComparison.Ordinal);
        Assert.DoesNotContain("CloudPickle.PythonLibrary.uuid", options, StringComparison.Ordinal);
        Assert.DoesNotContain("CloudPickle.PythonLibrary.int", options, StringComparison.Ordinal);
    }

    private string Line(string what) => Assert.Single(app.JitLines, line => line.StartsWith(what + " | ", StringComparison.Ordinal))[(what.Length + 3)..];
}
