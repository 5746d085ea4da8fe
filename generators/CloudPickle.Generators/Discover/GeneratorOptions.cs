using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Generators.Discover;

/// <summary>Reads the MSBuild properties that CloudPickle.targets makes visible.</summary>
internal static class GeneratorOptions
{
    public static GeneratorOptionsModel From(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(
            Property(provider, "AssemblyName"),
            Property(provider, "OutputType") is "Exe" or "WinExe",
            string.Equals(Property(provider, "CloudPickleUpdateClosures"), "true", StringComparison.OrdinalIgnoreCase),
            Property(provider, "CloudPicklePythonStubs"));
    }

    private static string Property(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";
}
