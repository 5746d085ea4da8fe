using System.Collections.Immutable;
using CloudPickle.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>Runs the analyzers over test sources. Expected findings are marked in the source: <c>{|CPK1004:name|}</c>.</summary>
public static class AnalyzerVerifier
{
    /// <summary>Every analyzer of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [.. typeof(UnpicklableTypeAnalyzer).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    /// <summary>Asserts that the analyzers report what is marked, and nothing else; returns the messages in the order of the source.</summary>
    public static async Task<IReadOnlyList<string>> Verify(string markedSource)
    {
        var marked = MarkedSource.Parse(markedSource);
        var found = await Diagnose(TestCompilation.Create(marked.Text));
        var expected = marked.Marks.Select(m => $"{m.Id} at '{marked.Text.Substring(m.Start, m.Length)}' ({m.Start})");
        var actual = found.Select(d => $"{d.Id} at '{marked.Text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}' ({d.Location.SourceSpan.Start})");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>Returns what the analyzers report.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="files">Other files that the compiler is given.</param>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, params AdditionalText[] files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(All, options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return found;
    }
}
