using System.Diagnostics;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The side-by-side comparison. A full run also writes docs/benchmarks and the README's section.</summary>
internal static class CompareCommand
{
    private const string GrowthPart = "growth";
    private const string ThreadsPart = "threads";
    private const string StartUpPart = "start-up";

    public static int Run(string[] arguments)
    {
        var isQuick = arguments.Contains("--quick");
        var published = arguments.SkipWhile(argument => argument != "--published").ElementAtOrDefault(1);
        string[] names = [.. arguments.TakeWhile(argument => argument != "--published").Where(argument => argument != "--quick")];
        string[] all = [.. Rows.All.Select(row => row.Workload), GrowthPart, ThreadsPart, StartUpPart];
        if (names.Except(all).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no part '{unknown}'. Parts: {string.Join(' ', all)}");
            return 2;
        }

        string[] parts = names.Length > 0 ? names : isQuick ? [.. Rows.All.Where(row => row.IsQuick).Select(row => row.Workload)] : all;
        var report = Measure(parts, isQuick, published);
        foreach (var line in MarkdownReport.Lines(report))
        {
            Console.WriteLine(line);
        }

        JsonReport.Write(report, Path.Combine(Directory.CreateDirectory(RepositoryFolder.PathOf("artifacts", "benchmarks")).FullName, "results.json"));
        if (parts == all)
        {
            Publication.Write(report);
        }

        return 0;
    }

    private static Report Measure(string[] parts, bool isQuick, string? published)
    {
        var native = published is null ? null : Path.Combine(published, "native", "CloudPickle.Benchmarks.Native");
        var started = Stopwatch.StartNew();
        using var run = new Run(isQuick ? Pace.Quick : Pace.Full, native);
        var rows = Rows.All.Where(row => parts.Contains(row.Workload));
        return new Report(
            Machine.Describe(),
            [.. rows.Select(row => Done(row.Workload, run.Sampler.Measure(row, isQuick ? row.TargetedPeers : [])))],
            parts.Contains(GrowthPart) ? Done(GrowthPart, Growth.Measure(run.Jit).ToArray()) : [],
            parts.Contains(ThreadsPart) ? Done(ThreadsPart, ParallelResult.Measure(run.Jit).ToArray()) : [],
            parts.Contains(StartUpPart) ? Done(StartUpPart, StartUpResult.Measure(native)) : [],
            published is null ? null : BinarySize.Of(published));

        T Done<T>(string part, T result)
        {
            Console.Error.WriteLine($"{started.Elapsed.TotalSeconds,5:0} s  {part}");
            return result;
        }
    }
}
