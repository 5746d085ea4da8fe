using CloudPickle;

namespace DiagnosticsGallery.CPK1014;

#if BAD
#region Bad
[Picklable(References = PickleReferences.Tree)]
public sealed class Node
{
    public Node? Parent { get; set; }

    public string Text { get; set; } = "";
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Node
{
    public Node? Parent { get; set; }

    public string Text { get; set; } = "";
}
#endregion
#endif
