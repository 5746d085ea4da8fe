using System.Collections.Immutable;
using CloudPickle.CodeFixes.Planning;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Every diagnostic that an analyzer of the package can report, and every fix.</summary>
internal static class DiagnosticSet
{
    /// <summary>Diagnostics about other files than code, which the gallery cannot show.</summary>
    public static ImmutableArray<string> AboutOtherFiles { get; } = ["CPK2030"];

    /// <summary>The descriptors in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. AnalyzerVerifier.All.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The fixes in the order of their names.</summary>
    public static ImmutableArray<PlannedFix> Fixes { get; } =
        [.. typeof(PlannedFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PlannedFix)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (PlannedFix)Activator.CreateInstance(t)!)];
}
