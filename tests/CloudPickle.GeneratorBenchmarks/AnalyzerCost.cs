using CloudPickle.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>What the analyzers cost: the time in their own code, which includes binding that the compiler would otherwise do later.</summary>
internal static class AnalyzerCost
{
    /// <summary>Each analyzer with the seconds that Roslyn counted for it, one after the other on one thread.</summary>
    public static async Task<IReadOnlyList<(string Name, double Seconds)>> Each(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysed = new CompilationWithAnalyzers(compilation.Clone(), [.. All()], options);
        var result = await analysed.GetAnalysisResultAsync(CancellationToken.None);
        return [.. result.AnalyzerTelemetryInfo.Select(pair => (pair.Key.GetType().Name, pair.Value.ExecutionTime.TotalSeconds))];
    }

    private static IEnumerable<DiagnosticAnalyzer> All() =>
        from type in typeof(UnpicklableTypeAnalyzer).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
}
