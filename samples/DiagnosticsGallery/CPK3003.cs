using CloudPickle;

namespace DiagnosticsGallery.CPK3003;

#if BAD
#region Bad
public interface IShape;

public sealed record Circle(double Radius) : IShape;

public static class Store
{
    public static IShape Load(byte[] pickle) => Pickle.Loads<IShape>(pickle);
}
#endregion
#else
#region Fixed
public interface IShape;

[Picklable]
public sealed record Circle(double Radius) : IShape;

public static class Store
{
    public static IShape Load(byte[] pickle) => Pickle.Loads<IShape>(pickle);
}
#endregion
#endif
