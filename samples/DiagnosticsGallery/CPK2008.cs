using CloudPickle;

namespace DiagnosticsGallery.CPK2008;

#if BAD
#region Bad
public static class Jobs
{
    public static Func<int, int> Next() => Pickle.Closure((int x) => x + 1, "step");

    public static Func<int, int> Second() => Pickle.Closure((int x) => x + 2, "step");
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static Func<int, int> Next() => Pickle.Closure((int x) => x + 1, "step");

    public static Func<int, int> Second() => Pickle.Closure((int x) => x + 2, "second-step");
}
#endregion
#endif
