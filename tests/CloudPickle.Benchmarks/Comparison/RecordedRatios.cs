using System.Text.Json;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>
/// The ratios that <c>compare guard --record</c> found: tests/CloudPickle.Benchmarks/recorded-ratios.json. It is for rows that do not reach their target yet, so that
/// they do not get worse.
/// </summary>
internal static class RecordedRatios
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static string File => RepositoryFolder.PathOf("tests", "CloudPickle.Benchmarks", "recorded-ratios.json");

    public static IReadOnlyDictionary<string, double> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, double>>(System.IO.File.ReadAllText(File))!;

    public static void Write(IReadOnlyList<Verdict> verdicts)
    {
        var ratios = verdicts.ToDictionary(verdict => verdict.Key, verdict => Math.Round(verdict.Ratio.Steadiest, 3));
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(ratios, s_indented) + "\n");
    }
}
