using System.Globalization;
using System.Net;
using System.Text;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Writes an SVG image. Colours suit light and dark pages.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
internal sealed class SvgCanvas(int width, int height)
{
    private static readonly string[] s_palette =
        ["#d62728", "#1f77b4", "#2ca02c", "#ff7f0e", "#9467bd", "#8c564b", "#e377c2", "#17becf", "#bcbd22", "#7f7f7f", "#393b79", "#637939"];

    private readonly StringBuilder _text = new(string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"));

    public static string Colour(int index) => s_palette[index % s_palette.Length];

    public void Line(double x1, double y1, double x2, double y2, string colour, double thickness = 1) =>
        Append($"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\" stroke-width=\"{thickness}\"/>\n");

    public void Dot(double x, double y, string colour, string title) =>
        Append($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\" fill=\"{colour}\" fill-opacity=\"0.85\"><title>{WebUtility.HtmlEncode(title)}</title></circle>\n");

    public void Text(double x, double y, string text, string anchor = "start", bool isBold = false) =>
        Append($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\"{(isBold ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(text)}</text>\n");

    public override string ToString() => _text + "</svg>\n";

    private void Append(FormattableString element) => _text.Append(element.ToString(CultureInfo.InvariantCulture));
}
