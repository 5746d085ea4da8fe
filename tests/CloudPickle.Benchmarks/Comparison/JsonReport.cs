using System.Text.Json;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A report for programs: every sample, not only the medians.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(Report report, string file)
    {
        var shape = new
        {
            report.Machine,
            Rows = report.Rows.Select(row => new
            {
                row.Row.Workload,
                row.Row.Count,
                Series = row.Series.Select(series => new
                {
                    series.Peer,
                    series.Operation,
                    series.Bytes,
                    series.AllocatedBytes,
                    Nanoseconds = series.Rounds.Select(sample => Math.Round(sample.Nanoseconds, 1)),
                }),
                row.Failures,
            }),
            Targets = report.Rows.SelectMany(row => row.Verdicts).Select(verdict => new
            {
                verdict.Row.Workload,
                verdict.Target.Operation,
                verdict.Target.Subject,
                verdict.Target.Against,
                verdict.Target.AtMost,
                verdict.Ratio,
                verdict.IsMet,
            }),
            report.Growth,
            report.Parallel,
            report.StartUp,
            report.Size,
        };
        File.WriteAllText(file, JsonSerializer.Serialize(shape, s_options) + "\n");
    }
}
