using System.Globalization;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The tables of rows, in Markdown.</summary>
internal static class Table
{
    /// <summary>A line for each target.</summary>
    public static IEnumerable<string> Targets(IEnumerable<RowResult> results)
    {
        yield return "| work | | against | ratio of times | quartiles | target | |";
        yield return "|---|---|---|---:|---|---:|---|";
        foreach (var verdict in results.SelectMany(result => result.Verdicts))
        {
            var (row, target, ratio) = verdict;
            var subject = target.Subject == "CloudPickle" ? "" : $" ({target.Subject.Replace("CloudPickle", "").Trim(' ', '(', ')')})";
            yield return $"| {row.Title}{subject} | {target.Operation} | {target.Against} | {Number(ratio.Median)} "
                + $"| {Number(ratio.Low)} to {Number(ratio.High)} | {Number(target.AtMost)} | {Verdict(verdict.IsMet)} |";
        }
    }

    /// <summary>A line for each row and operation, a column for each peer: its time divided by ours.</summary>
    public static IEnumerable<string> Peers(IReadOnlyList<RowResult> results)
    {
        var peers = PeersOf(results).Where(peer => peer != "CloudPickle").ToArray();
        yield return "| work | | " + string.Join(" | ", peers) + " |";
        yield return "|---|---|" + string.Concat(peers.Select(_ => "---:|"));
        foreach (var result in results)
        {
            foreach (var ours in result.Series.Where(series => series.Peer == "CloudPickle"))
            {
                var times = peers.Select(peer => result.Find(peer, ours.Operation) is { } theirs ? Number(Ratio.Of(theirs, ours).Median) : "");
                yield return $"| {result.Row.Title} | {ours.Operation} | {string.Join(" | ", times)} |";
            }
        }
    }

    /// <summary>A line for each row, a column for each peer: a number of bytes.</summary>
    public static IEnumerable<string> Numbers(IReadOnlyList<RowResult> results, string operation, Func<Series, long> number)
    {
        var peers = PeersOf(results).ToArray();
        yield return "| work | " + string.Join(" | ", peers) + " |";
        yield return "|---|" + string.Concat(peers.Select(_ => "---:|"));
        foreach (var result in results.Where(result => result.Series.Any(series => series.Operation == operation)))
        {
            var numbers = peers.Select(peer => result.Find(peer, operation) is { } series && number(series) > 0
                ? number(series).ToString("N0", CultureInfo.InvariantCulture)
                : "");
            yield return $"| {result.Row.Title} | {string.Join(" | ", numbers)} |";
        }
    }

    /// <summary>Two or three significant digits.</summary>
    public static string Number(double value) =>
        value.ToString(value switch { < 0.1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);

    public static string Verdict(bool isMet) => isMet ? "met" : "**not met**";

    private static IEnumerable<string> PeersOf(IEnumerable<RowResult> results) => results.SelectMany(result => result.Series).Select(series => series.Peer).Distinct();
}
