using CloudPickle.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>What the generator costs when one kind of edit is made.</summary>
/// <param name="Seconds">Its processor time, a number an edit. All of it is on top of a build without it, which would bind some of the same symbols later.</param>
/// <param name="AllocatedBytes">What the generator allocated, an edit.</param>
/// <param name="Emitted">The most files that were emitted again.</param>
internal sealed record EditCost(IReadOnlyList<double> Seconds, IReadOnlyList<double> AllocatedBytes, int Emitted)
{
    /// <summary>Edits a project several times, as in an IDE: each edit starts from the one before.</summary>
    /// <param name="edit">What is done.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="driver">The generator after a run over it.</param>
    /// <param name="rounds">How often.</param>
    public static EditCost Of(Edit edit, CSharpCompilation compilation, GeneratorDriver driver, int rounds)
    {
        var (seconds, allocations, emitted) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < rounds; round++)
        {
            var file = edit.Files[round * 7 % edit.Files.Length];
            compilation = SyntheticSolution.WithFile(compilation, file, edit.Source(file, round));
            var before = Files(driver);

            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var started = ProcessorTime;
            driver = driver.RunGenerators(compilation);
            seconds.Add(ProcessorTime - started);
            allocations.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);

            emitted = Math.Max(emitted, Files(driver).Count(after => !before.TryGetValue(after.Key, out var text) || text != after.Value));
        }

        return new EditCost(seconds, allocations, emitted);
    }

    /// <summary>The processor seconds of this process: what others do on the machine does not count.</summary>
    public static double ProcessorTime => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>A driver that never ran.</summary>
    public static GeneratorDriver NewDriver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new PicklerGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);

    // The text of a file that was not emitted again is the same object.
    private static Dictionary<string, SourceText> Files(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
}
