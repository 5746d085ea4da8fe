using CloudPickle;

namespace DiagnosticsGallery.CPK2004;

#if BAD
#region Bad
public static class Jobs
{
    public static Func<T> Constant<T>(T value) => Pickle.Closure(() => value);
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static Func<decimal> Constant(decimal value) => Pickle.Closure(() => value);
}
#endregion
#endif
