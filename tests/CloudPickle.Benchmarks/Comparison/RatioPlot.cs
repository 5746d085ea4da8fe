namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A dot for each peer: how many times as long as CloudPickle it takes, on a logarithmic axis.</summary>
internal static class RatioPlot
{
    private const int Left = 260;
    private const int Right = 690;
    private const int Top = 60;
    private const int LineHeight = 26;
    private const double Smallest = 0.02;
    private const double Largest = 100;

    public static string Draw(Report report, string operation)
    {
        var rows = report.Rows.Where(row => row.Find("CloudPickle", operation) is not null).ToArray();
        string[] peers = [.. rows.SelectMany(row => row.Series).Select(series => series.Peer).Where(peer => peer != "CloudPickle").Distinct()];
        var bottom = Top + (rows.Length * LineHeight);
        var canvas = new SvgCanvas(900, Math.Max(bottom, Top + (peers.Length * 18)) + 50);
        canvas.Text(Left, 24, $"{operation}: time of each peer, CloudPickle = 1 (right of the line: slower than CloudPickle)", isBold: true);
        foreach (var tick in new[] { 0.1, 1, 10, 100 })
        {
            canvas.Line(X(tick), Top - 12, X(tick), bottom, tick == 1 ? "#000" : "#ccc");
            canvas.Text(X(tick), bottom + 18, Table.Number(tick).TrimEnd('0').TrimEnd('.') is { Length: > 0 } text ? text : "0", "middle");
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var y = Top + (i * LineHeight) + 4;
            canvas.Line(Left, y, Right, y, "#eee");
            canvas.Text(Left - 10, y + 4, rows[i].Row.Title.Replace("`", ""), "end");
            var ours = rows[i].Find("CloudPickle", operation)!;
            foreach (var theirs in rows[i].Series.Where(series => series.Operation == operation && series.Peer != "CloudPickle"))
            {
                var ratio = Ratio.Of(theirs, ours).Median;
                canvas.Dot(X(ratio), y, SvgCanvas.Colour(Array.IndexOf(peers, theirs.Peer)), $"{theirs.Peer}: {Table.Number(ratio)}");
            }
        }

        for (var i = 0; i < peers.Length; i++)
        {
            canvas.Dot(Right + 30, Top + (i * 18), SvgCanvas.Colour(i), peers[i]);
            canvas.Text(Right + 42, Top + (i * 18) + 4, peers[i]);
        }

        return canvas.ToString();
    }

    private static double X(double ratio) =>
        Left + ((Right - Left) * (Math.Log(Math.Clamp(ratio, Smallest, Largest)) - Math.Log(Smallest)) / (Math.Log(Largest) - Math.Log(Smallest)));
}
