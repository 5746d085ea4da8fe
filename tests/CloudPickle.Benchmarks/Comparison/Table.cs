using System.Globalization;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The tables, in Markdown.</summary>
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
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Title} | {target.Operation} | {target.Against} | {Number(ratio.Median)} | {Number(ratio.Low)} to {Number(ratio.High)} | {Number(target.AtMost)} | {(verdict.IsMet ? "met" : "**not met**")} |");
        }
    }

    /// <summary>A line for each row and operation, a column for each peer: its time divided by ours.</summary>
    public static IEnumerable<string> Peers(IReadOnlyList<RowResult> results)
    {
        var peers = results.SelectMany(result => result.Series).Select(series => series.Peer).Where(peer => peer != "CloudPickle").Distinct().ToArray();
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

    /// <summary>Two or three significant digits.</summary>
    public static string Number(double value) =>
        value.ToString(value switch { < 0.1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
