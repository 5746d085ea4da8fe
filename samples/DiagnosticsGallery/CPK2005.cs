using CloudPickle;

namespace DiagnosticsGallery.CPK2005;

#if BAD
#region Bad
public static class Jobs
{
    public static object Step() => Pickle.Closure((int x = 5) => x + 1);
}
#endregion
#else
#region Fixed
public delegate int Step(int x = 5);

public static class Jobs
{
    public static Step Step() => Pickle.Closure<Step>(x => x + 1);
}
#endregion
#endif
