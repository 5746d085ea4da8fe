using CloudPickle;

namespace DiagnosticsGallery.CPK2001;

#if BAD
#region Bad
public static class Worker
{
    public static Func<string> Greet()
    {
        var thread = Thread.CurrentThread;
        return Pickle.Closure(() => "sent by " + thread.Name);
    }
}
#endregion
#else
#region Fixed
public static class Worker
{
    public static Func<string> Greet()
    {
        var name = Thread.CurrentThread.Name;
        return Pickle.Closure(() => "sent by " + name);
    }
}
#endregion
#endif
