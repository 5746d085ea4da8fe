using CloudPickle;

namespace DiagnosticsGallery.CPK2013;

#if BAD
#region Bad
public static class Jobs
{
    public static byte[] Ship()
    {
        Func<int, int> twice = x => 2 * x;
        return Pickle.Dumps(twice);
    }
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static byte[] Ship()
    {
        Func<int, int> twice = Pickle.Closure((int x) => 2 * x);
        return Pickle.Dumps(twice);
    }
}
#endregion
#endif
