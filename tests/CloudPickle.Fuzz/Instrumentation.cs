using SharpFuzz;

namespace CloudPickle.Fuzz;

/// <summary>Puts SharpFuzz's counters into library, generator and analyzers, in place.</summary>
internal static class Instrumentation
{
    private static readonly string[] s_assemblies = ["CloudPickle.dll", "CloudPickle.Generators.dll", "CloudPickle.Analyzers.dll"];

    /// <summary>Instruments the assemblies in a folder that were not instrumented before.</summary>
    /// <param name="folder">A copy of this program's output.</param>
    public static void Apply(string folder)
    {
        foreach (var path in s_assemblies.Select(name => Path.Combine(folder, name)))
        {
            Fuzzer.Instrument(path, static type => type.StartsWith("CloudPickle", StringComparison.Ordinal), Options.Value);
            Console.WriteLine($"{path} is instrumented.");
        }
    }
}
