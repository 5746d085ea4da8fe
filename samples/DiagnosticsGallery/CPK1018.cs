using CloudPickle;

namespace DiagnosticsGallery.CPK1018;

#if BAD
#region Bad
[Picklable]
public sealed class Point
{
    [PickleConstructor]
    public Point()
    {
    }

    [PickleConstructor]
    public Point(int x) => X = x;

    public int X { get; }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Point
{
    public Point()
    {
    }

    [PickleConstructor]
    public Point(int x) => X = x;

    public int X { get; }
}
#endregion
#endif
