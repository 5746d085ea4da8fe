using CloudPickle.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Warnings about fields that only pickling uses.</summary>
public sealed class StateFieldSuppressorTests
{
    [Theory]
    [InlineData("[Picklable] public class A { private int _x; }", true)]
    [InlineData("[Picklable] public class A { private int _x = 1; }", true)]
    [InlineData("[Picklable] public class A { [PickleIgnore] private int _x; }", false)]
    [InlineData("public class A { private int _x; }", false)]
    public async Task A_state_field_is_not_unused(string source, bool isSuppressed)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true);
        var found = await TestCompilation.Create(source).WithAnalyzers(AnalyzerVerifier.All, options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        var unused = Assert.Single(found, d => d.Id is "CS0169" or "CS0414");
        Assert.Equal(isSuppressed, unused.IsSuppressed);
    }
}
