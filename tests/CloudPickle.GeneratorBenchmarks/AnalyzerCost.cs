using System.Diagnostics;
using CloudPickle.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>What the analyzers cost: a compilation analysed by all of them, and by one that does nothing.</summary>
internal static class AnalyzerCost
{
    /// <summary>The seconds of one analysis with the analyzers, and of one without.</summary>
    public static async Task<(double With, double Without)> Of(CSharpCompilation compilation) =>
        (await Analyse(compilation, [.. All()]), await Analyse(compilation, [new IdleAnalyzer()]));

    /// <summary>Each analyzer with the time that the driver counted for it.</summary>
    public static async Task<IReadOnlyList<(string Name, double Seconds)>> Each(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysed = new CompilationWithAnalyzers(compilation.Clone(), [.. All()], options);
        await analysed.GetAllDiagnosticsAsync();
        var times = new List<(string, double)>();
        foreach (var analyzer in analysed.Analyzers)
        {
            var telemetry = await analysed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            times.Add((analyzer.GetType().Name, telemetry.ExecutionTime.TotalSeconds));
        }

        return times;
    }

    private static IEnumerable<DiagnosticAnalyzer> All() =>
        from type in typeof(UnpicklableTypeAnalyzer).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;

    private static async Task<double> Analyse(CSharpCompilation compilation, DiagnosticAnalyzer[] analyzers)
    {
        var analysed = compilation.Clone().WithAnalyzers([.. analyzers]);
        var started = Stopwatch.GetTimestamp();
        await analysed.GetAllDiagnosticsAsync();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
