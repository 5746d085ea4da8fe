using CloudPickle;

namespace DiagnosticsGallery.CPK2002;

#if BAD
#region Bad
public static class Jobs
{
    public static Action Refresh(Uri page) =>
        Pickle.Closure<Action>(async () => await Download(page));

    internal static Task Download(Uri page) => Task.Delay(page.Port);
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static Func<Task> Refresh(Uri page) =>
        Pickle.Closure<Func<Task>>(async () => await Download(page));

    internal static Task Download(Uri page) => Task.Delay(page.Port);
}
#endregion
#endif
