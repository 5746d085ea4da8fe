using CloudPickle;

namespace DiagnosticsGallery.CPK2014;

#if BAD
#region Bad
public static class Queue
{
    public static byte[] Submit(Func<int> job) => Pickle.Dumps(job);

    public static byte[] Answer() => Submit(() => 42);
}
#endregion
#else
#region Fixed
public static class Queue
{
    public static byte[] Submit([PicklableClosure] Func<int> job) => Pickle.Dumps(job);

    public static byte[] Answer() => Submit(() => 42);
}
#endregion
#endif
