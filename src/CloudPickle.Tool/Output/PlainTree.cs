using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>A tree for pipes and files: two spaces a level, the same text everywhere.</summary>
internal sealed class PlainTree(TextWriter writer) : ITreeSink
{
    public void WriteNote(string text) => writer.WriteLine(text);

    public void WriteNode(int depth, string label, string text, PickleNodeKind kind)
    {
        for (var i = 0; i < depth; i++)
        {
            writer.Write("  ");
        }

        writer.Write(label);
        writer.WriteLine(text);
    }
}
