using System.Diagnostics;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The side-by-side comparison. A full run also writes docs/benchmarks and the README's section.</summary>
internal static class CompareCommand
{
    public static int Run(string[] arguments)
    {
        var isQuick = arguments.Contains("--quick");
        var published = arguments.SkipWhile(argument => argument != "--published").ElementAtOrDefault(1);
        var names = arguments.TakeWhile(argument => argument != "--published").Where(argument => argument != "--quick").ToArray();
        if (names.FirstOrDefault(name => Rows.All.All(row => row.Workload != name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no row '{unknown}'. Rows: {string.Join(' ', Rows.All.Select(row => row.Workload))}");
            return 2;
        }

        var rows = Rows.All.Where(row => names.Length > 0 ? names.Contains(row.Workload) : row.IsQuick || !isQuick).ToArray();
        var report = Measure(rows, isQuick, isWhole: !isQuick && names.Length == 0, published);
        foreach (var line in MarkdownReport.Lines(report))
        {
            Console.WriteLine(line);
        }

        var folder = RepositoryFolder.PathOf("artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        JsonReport.Write(report, Path.Combine(folder, "results.json"));
        if (!isQuick && names.Length == 0)
        {
            Publication.Write(report);
        }

        return 0;
    }

    private static Report Measure(Row[] rows, bool isQuick, bool isWhole, string? published)
    {
        var native = published is null ? null : Path.Combine(published, "native", "CloudPickle.Benchmarks.Native");
        var started = Stopwatch.StartNew();
        using var run = new Run(isQuick ? Pace.Quick : Pace.Full, native);
        var results = new List<RowResult>();
        foreach (var row in rows)
        {
            results.Add(run.Sampler.Measure(row, isQuick ? row.TargetedPeers : []));
            Say(row.Workload);
        }

        IReadOnlyList<GrowthResult> growth = isWhole ? [.. Growth.Measure(run.Jit)] : [];
        Say("growth");
        IReadOnlyList<ParallelResult> parallel = isWhole ? [.. ParallelResult.Measure(run.Jit)] : [];
        Say("two threads");
        var startUp = isWhole ? StartUpResult.Measure(native) : [];
        Say("start-up");
        return new Report(Machine.Describe(), results, growth, parallel, startUp, published is null ? null : BinarySize.Of(published));

        void Say(string done) => Console.Error.WriteLine($"{started.Elapsed.TotalSeconds,5:0} s  {done}");
    }
}
