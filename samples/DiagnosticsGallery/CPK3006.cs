using CloudPickle;

namespace DiagnosticsGallery.CPK3006;

#if BAD
#region Bad
[Picklable]
public sealed record Box<T>(T Value);

public static class Store
{
    public static byte[] Save<T>(List<Box<T>> boxes) => Pickle.Dumps(boxes);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed record Box<T>(T Value);

public static class Store
{
    public static byte[] Save(List<Box<int>> boxes) => Pickle.Dumps(boxes);
}
#endregion
#endif
