using CloudPickle;

namespace DiagnosticsGallery.CPK2016;

#if BAD
#region Bad
public static class Text
{
    public static int Twice(int x) => 2 * x;

    public static string Twice(string x) => x + x;

    public static Func<int, int> Make() => Pickle.Closure<Func<int, int>>(Twice);
}
#endregion
#else
#region Fixed
public static class Text
{
    public static int Twice(int x) => 2 * x;

    public static string Twice(string x) => x + x;

    public static Func<int, int> Make() => Pickle.Closure((int x) => Twice(x));
}
#endregion
#endif
