using CloudPickle;

namespace DiagnosticsGallery.CPK2007;

#if BAD
#region Bad
public static class Jobs
{
    public static Func<int, int> Next() => Pickle.Closure((int x) => x + 1, "next-" + Environment.MachineName);
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static Func<int, int> Next() => Pickle.Closure((int x) => x + 1, "next");
}
#endregion
#endif
