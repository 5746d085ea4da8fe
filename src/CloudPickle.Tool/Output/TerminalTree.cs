using CloudPickle.Inspection;
using Spectre.Console;

namespace CloudPickle.Tool.Output;

/// <summary>A tree for terminals: colours by kind, guides for the levels.</summary>
internal sealed class TerminalTree(IAnsiConsole terminal) : ITreeSink
{
    private static readonly Style s_dim = new(decoration: Decoration.Dim);

    public void WriteNote(string text) => terminal.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));

    public void WriteNode(int depth, string label, string text, PickleNodeKind kind)
    {
        var line = new Paragraph { Overflow = Overflow.Ellipsis };
        for (var i = 0; i < depth; i++)
        {
            line.Append("│ ", s_dim);
        }

        line.Append(label, s_dim);
        line.Append(text + "\n", new Style(ColorOf(kind)));
        terminal.Write(line);
    }

    private static Color ColorOf(PickleNodeKind kind) => kind switch
    {
        PickleNodeKind.String or PickleNodeKind.String8 or PickleNodeKind.Bytes or PickleNodeKind.ByteArray => Color.Green,
        PickleNodeKind.Integer or PickleNodeKind.Float or PickleNodeKind.Boolean or PickleNodeKind.None => Color.Aqua,
        PickleNodeKind.Global or PickleNodeKind.Call or PickleNodeKind.NewObject => Color.Yellow,
        PickleNodeKind.Extension or PickleNodeKind.PersistentObject or PickleNodeKind.OutOfBandBuffer => Color.Fuchsia,
        _ => Color.Default,
    };
}
