using CloudPickle;

namespace DiagnosticsGallery.CPK1008;

#if BAD
#region Bad
[Picklable]
public sealed class Basket : List<string>
{
    public string Owner { get; set; } = "";
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Basket
{
    public List<string> Items { get; } = [];

    public string Owner { get; set; } = "";
}
#endregion
#endif
