using System.Globalization;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The time of an element over the number of elements: a level line is growth in proportion.</summary>
internal static class GrowthPlot
{
    private const int Left = 70;
    private const int Right = 640;
    private const int Top = 50;
    private const int Bottom = 380;

    public static string Draw(IReadOnlyList<GrowthResult> results)
    {
        var canvas = new SvgCanvas(860, 430);
        canvas.Text(Left, 24, "Nanoseconds an element, over the number of elements (both axes logarithmic)", isBold: true);
        for (var power = -1; power <= 4; power++)
        {
            var y = Y(Math.Pow(10, power));
            canvas.Line(Left, y, Right, y, "#ddd");
            canvas.Text(Left - 8, y + 4, Math.Pow(10, power).ToString(CultureInfo.InvariantCulture), "end");
        }

        for (var power = 3; power <= 8; power++)
        {
            var x = X(Math.Pow(10, power));
            canvas.Line(x, Top, x, Bottom, "#eee");
            canvas.Text(x, Bottom + 18, "1e" + power, "middle");
        }

        for (var i = 0; i < results.Count; i++)
        {
            var colour = SvgCanvas.Colour(i);
            foreach (var (from, to) in results[i].Points.Zip(results[i].Points.Skip(1)))
            {
                canvas.Line(X(from.Count), Y(from), X(to.Count), Y(to), colour, 2);
            }

            foreach (var point in results[i].Points)
            {
                canvas.Dot(X(point.Count), Y(point), colour, $"{results[i].Workload} {results[i].Operation}: {Table.Number(point.Nanoseconds / point.Count)} ns");
            }

            canvas.Dot(Right + 24, Top + (i * 18), colour, "");
            canvas.Text(Right + 36, Top + (i * 18) + 4, $"{results[i].Workload}, {results[i].Operation}");
        }

        return canvas.ToString();
    }

    private static double X(double count) => Left + ((Right - Left) * (Math.Log10(count) - 3) / 5.3);

    private static double Y(GrowthPoint point) => Y(point.Nanoseconds / point.Count);

    private static double Y(double nanoseconds) => Bottom - ((Bottom - Top) * (Math.Log10(Math.Clamp(nanoseconds, 0.1, 10_000)) + 1) / 5);
}
