using CloudPickle;

namespace DiagnosticsGallery.CPK3001;

#if BAD
#region Bad
public sealed class Order
{
    public int Id { get; set; }
}

public static class Store
{
    public static byte[] Save(Order order) => Pickle.Dumps(order);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Order
{
    public int Id { get; set; }
}

public static class Store
{
    public static byte[] Save(Order order) => Pickle.Dumps(order);
}
#endregion
#endif
