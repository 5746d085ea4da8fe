namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Puts a report where readers find it.</summary>
internal static class Publication
{
    private const string Begin = "<!-- written by tests/CloudPickle.Benchmarks/compare -->";
    private const string End = "<!-- end of what compare writes -->";

    public static void Write(Report report)
    {
        var folder = RepositoryFolder.PathOf("docs", "benchmarks");
        JsonReport.Write(report, Path.Combine(folder, "results.json"));
        File.WriteAllLines(Path.Combine(folder, "results.md"), ["# Results", "", .. MarkdownReport.Lines(report)]);
        File.WriteAllText(Path.Combine(folder, "dumps.svg"), RatioPlot.Draw(report, "dumps"));
        File.WriteAllText(Path.Combine(folder, "loads.svg"), RatioPlot.Draw(report, "loads"));
        File.WriteAllText(Path.Combine(folder, "growth.svg"), GrowthPlot.Draw(report.Growth));
        WriteSection(RepositoryFolder.PathOf("README.md"), report);
    }

    private static void WriteSection(string file, Report report)
    {
        var text = File.ReadAllText(file);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{file} lacks the lines '{Begin}' and '{End}'.");
        }

        var section = string.Join('\n', [Begin, "", .. Table.Targets(report.Rows.Select(WithoutNative)), "", report.Machine, "", ""]);
        File.WriteAllText(file, text[..begin] + section + text[end..]);
    }

    // The README has the peers; docs/benchmarks has NativeAOT too.
    private static RowResult WithoutNative(RowResult result) =>
        result with { Series = [.. result.Series.Where(series => !series.Peer.EndsWith("(native)", StringComparison.Ordinal))] };
}
