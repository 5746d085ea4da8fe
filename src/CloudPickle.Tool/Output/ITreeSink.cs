using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>Where the lines of a tree go.</summary>
internal interface ITreeSink
{
    /// <summary>Writes a heading or a remark.</summary>
    void WriteNote(string text);

    /// <summary>Writes the line of a value.</summary>
    /// <param name="depth">How deep it is.</param>
    /// <param name="label">What it is to the value above, or empty.</param>
    /// <param name="text">What it is.</param>
    /// <param name="kind">Its kind, which gives the colour.</param>
    void WriteNode(int depth, string label, string text, PickleNodeKind kind);
}
