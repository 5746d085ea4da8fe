using CloudPickle;

namespace DiagnosticsGallery.CPK3002;

#if BAD
#region Bad
[Picklable]
public sealed record Order(int Id);

public static class Store
{
    public static byte[] Save(object order) => Pickle.Dumps(order);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed record Order(int Id);

public static class Store
{
    public static byte[] Save(Order order) => Pickle.Dumps(order);
}
#endregion
#endif
