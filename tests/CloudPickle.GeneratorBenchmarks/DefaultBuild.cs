using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>
/// What a build with the SDK's own analyzers at their default severities binds anyway. Roslyn's driver makes the operations of a method body once, for everybody,
/// as soon as one analyzer asks for any; what is bound for them is kept in the file's semantic model.
/// </summary>
/// <param name="Analyzers">The SDK's analyzers that the compiler runs: those that can report more than suggestions.</param>
/// <param name="AskingForBodies">Those of them that ask for the operations of all bodies.</param>
/// <param name="Bodies">The bodies whose operations were made.</param>
/// <param name="Shared">Those of them that were made with the very semantic model that actions for files, like ours, are given.</param>
/// <param name="Seconds">The processor time that all of it takes.</param>
internal sealed record DefaultBuild(int Analyzers, int AskingForBodies, int Bodies, int Shared, double Seconds)
{
    /// <summary>Whether every body is bound, by others, in the semantic model that our analyzers get.</summary>
    public bool BindsAllBodies => AskingForBodies > 0 && Bodies > 0 && Shared == Bodies;

    /// <summary>Analyzes a project as the compiler does in a build where nobody configured anything.</summary>
    public static DefaultBuild Of(CSharpCompilation compilation)
    {
        var folder = typeof(DefaultBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SdkAnalyzers").Value!;
        var config = Path.Combine(folder, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
        var severities = AnalyzerConfigSet.Create<List<AnalyzerConfig>>([AnalyzerConfig.Parse(File.ReadAllText(config), config)]).GlobalConfigOptions.TreeOptions;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.AddRange(severities)));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. AnalyzersIn(folder).Where(analyzer => IsRun(analyzer, compilation.Options))];
        var models = new BoundBodies();
        var options = new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var started = EditCost.ProcessorTime;
        var result = compilation.WithAnalyzers([.. analyzers, models], options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        var seconds = EditCost.ProcessorTime - started;
        var asking = analyzers.Count(analyzer => result.AnalyzerTelemetryInfo[analyzer].OperationActionsCount > 0);
        return new(analyzers.Length, asking, models.Count, models.CountShared(), seconds);
    }

    private static IEnumerable<DiagnosticAnalyzer> AnalyzersIn(string folder) =>
        from file in new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
        from type in AnalyzerTypes(Assembly.LoadFrom(Path.Combine(folder, file)))
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;

    /// <summary>The same files hold code fixes, whose base types are an IDE's and not here.</summary>
    private static IEnumerable<Type> AnalyzerTypes(Assembly assembly)
    {
        IEnumerable<Type?> types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            types = e.Types;
        }

        return types.OfType<Type>().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract &&
            type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true);
    }

    /// <summary>The compiler leaves out analyzers that could report nothing but suggestions.</summary>
    private static bool IsRun(DiagnosticAnalyzer analyzer, CompilationOptions options) => analyzer.SupportedDiagnostics.Any(
        descriptor => descriptor.GetEffectiveSeverity(options) is ReportDiagnostic.Warn or ReportDiagnostic.Error);
}
