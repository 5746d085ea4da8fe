using System.Globalization;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A report as it is printed, and as docs/benchmarks/results.md has it.</summary>
internal static class MarkdownReport
{
    public static IEnumerable<string> Lines(Report report) =>
    [
        "## Ratios with a target",
        "",
        .. Table.Targets(report.Rows),
        .. Section("The peers' times, ours = 1", Table.Peers(report.Rows), report.Rows.Count > 0),
        .. Section("Size of the output, bytes", Table.Numbers(report.Rows, "dumps", series => series.Bytes), report.Rows.Count > 0),
        .. Section("Allocated by `dumps`, bytes", Table.Numbers(report.Rows, "dumps", series => series.AllocatedBytes), report.Rows.Count > 0),
        .. Section("Allocated by `loads`, bytes", Table.Numbers(report.Rows, "loads", series => series.AllocatedBytes), report.Rows.Count > 0),
        .. Section("Growth: times the time for twice the input, steepest step", Growth(report.Growth), report.Growth.Count > 0),
        .. Section("Two threads: times the work of one", Parallel(report.Parallel), report.Parallel.Count > 0),
        .. Section("Start-up, milliseconds", StartUp(report.StartUp), report.StartUp.Count > 0),
        .. Section("NativeAOT hello world with one annotated type", Size(report.Size), report.Size is not null),
        .. Section("Who could not do it", report.Rows.SelectMany(r => r.Failures.Select(f => $"- {r.Row.Title}: {f}")), report.Rows.Any(r => r.Failures.Count > 0)),
        "",
        report.Machine,
    ];

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines, bool isThere) => isThere ? ["", $"## {title}", "", .. lines] : [];

    private static IEnumerable<string> Growth(IReadOnlyList<GrowthResult> results) =>
    [
        "| data | | from | to | steepest | target | |",
        "|---|---|---:|---:|---:|---:|---|",
        .. results.Select(result =>
            $"| {result.Workload} | {result.Operation} | {Thousands(result.Points[0].Count)} | {Thousands(result.Points[^1].Count)} "
            + $"| {Table.Number(result.WorstDoubling)} | {Table.Number(GrowthResult.Target)} | {Table.Verdict(result.IsMet)} |"),
    ];

    private static IEnumerable<string> Parallel(IReadOnlyList<ParallelResult> results) =>
    [
        "| | | two threads |",
        "|---|---|---:|",
        .. results.Select(result => $"| {result.Peer} | {result.Operation} | {Table.Number(result.Speedup)} |"),
    ];

    private static IEnumerable<string> StartUp(IReadOnlyList<StartUpResult> results) =>
    [
        "| | first dump | whole process |",
        "|---|---:|---:|",
        .. results.Select(result => $"| {result.Peer} | {Table.Number(result.FirstDumpsMilliseconds)} | {Table.Number(result.ProcessMilliseconds)} |"),
    ];

    private static IEnumerable<string> Size(BinarySize? size) => size is null
        ? []
        :
        [
            "| | with | without | added | target | |",
            "|---|---:|---:|---:|---:|---|",
            $"| the default | {Thousands(size.With)} | {Thousands(size.Without)} | {Thousands(size.Added)} | {Thousands(BinarySize.Target)} | {Table.Verdict(size.IsMet)} |",
            $"| `CloudPicklePythonLibrary` is `false` | {Thousands(size.WithoutLibrary)} | {Thousands(size.Without)} | {Thousands(size.AddedWithoutLibrary)} | | |",
        ];

    private static string Thousands(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
