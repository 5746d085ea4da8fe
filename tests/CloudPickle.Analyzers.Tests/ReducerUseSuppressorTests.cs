using System.Collections.Immutable;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Warnings about what only pickling uses.</summary>
public sealed class ReducerUseSuppressorTests
{
    [Theory]
    [InlineData("CS0169", "[Picklable] public class A { private int _x; }", true)]
    [InlineData("CS0414", "[Picklable] public class A { private int _x = 1; }", true)]
    [InlineData("CS0169", "[Picklable] public class A { [PickleIgnore] private int _x; }", false)]
    [InlineData("CS0169", "public class A { private int _x; }", false)]
    [InlineData("CS8618", "[Picklable] public class A { private A() { } public A(string x) => X = x; public string X { get; set; } }", true)]
    [InlineData("CS8618", "[Picklable] public class A { public A() { } public string X { get; set; } }", false)]
    [InlineData("CS8618", "public class A { private A() { } public static A Make() => new(); public string X { get; set; } }", false)]
    public async Task What_the_compiler_says_of_state_is_untrue(string id, string source, bool isSuppressed) =>
        Assert.Equal(isSuppressed, await IsSuppressed(id, source, AnalyzerVerifier.All));

    [Theory]
    [InlineData("IDE0044", "[Picklable] public class A { private int x; }", true)]
    [InlineData("IDE0051", "[Picklable] public class A { private int x { get; set; } }", true)]
    [InlineData("IDE0052", "[Picklable] public class A { private int x { get; set; } }", true)]
    [InlineData("IDE0052", "[Picklable] public class A { private int x => 1; }", false)]
    [InlineData("IDE0052", "public class A { private int x { get; set; } }", false)]
    [InlineData("CA1823", "[Picklable] public class A { private int x; }", true)]
    [InlineData("CA1823", "[Picklable] public class A { private static int x; }", false)]
    [InlineData("CA1812", "[Picklable] internal class x;", true)]
    [InlineData("CA1812", "internal class x;", false)]
    [InlineData("CA1811", "[Picklable] internal class x { private x() { } }", true)]
    [InlineData("IDE0051", "[Picklable] internal class x { private x(int y) { } private x() { } }", true)]
    [InlineData("IDE0051", "[Picklable] internal class x { internal x() { } private x(int y) { } }", false)]
    public async Task What_others_say_of_state_is_untrue(string id, string source, bool isSuppressed) =>
        Assert.Equal(isSuppressed, await IsSuppressed(id, source, [.. AnalyzerVerifier.All, new OtherAnalyzer(id)]));

    private static async Task<bool> IsSuppressed(string id, string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true);
        var found = await TestCompilation.Create(source).WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Assert.Single(found, d => d.Id == id).IsSuppressed;
    }
}
