using CloudPickle;

namespace DiagnosticsGallery.CPK1004;

#if BAD
#region Bad
public sealed class Line
{
    public int Count { get; set; }
}

[Picklable]
public sealed class Order
{
    public List<Line> Lines { get; set; } = [];

    public Thread? Worker { get; set; }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Line
{
    public int Count { get; set; }
}

[Picklable]
public sealed class Order
{
    public List<Line> Lines { get; set; } = [];

    [PickleIgnore]
    public Thread? Worker { get; set; }
}
#endregion
#endif
