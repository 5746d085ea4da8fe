using CloudPickle;

namespace DiagnosticsGallery.CPK3007;

#if BAD
#region Bad
[Picklable]
public sealed record Order(int Id)
{
    public void Save() => Check(this);

    private static void Check(Order order)
    {
        Pickle.Dumps(order);
    }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed record Order(int Id)
{
    public void Save() => Check(this);

    private static void Check(Order order)
    {
        _ = Pickle.Dumps(order);
    }
}
#endregion
#endif
