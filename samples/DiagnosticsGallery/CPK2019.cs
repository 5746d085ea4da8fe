using CloudPickle;

namespace DiagnosticsGallery.CPK2019;

#if BAD
#region Bad
public static class Paging
{
    public static Func<int, bool> Exists(string[] lines) => Pickle.Closure((int page) => page * 100 < lines.Length);
}
#endregion
#else
#region Fixed
public static class Paging
{
    public static Func<int, bool> Exists(string[] lines)
    {
        var count = lines.Length;
        return Pickle.Closure((int page) => page * 100 < count);
    }
}
#endregion
#endif
