using CloudPickle;

namespace DiagnosticsGallery.CPK2018;

#if BAD
#region Bad
public static class Numbers
{
    public static Func<int> Sum(IEnumerable<int> numbers) => Pickle.Closure(() => numbers.Sum());
}
#endregion
#else
#region Fixed
public static class Numbers
{
    public static Func<int> Sum(IReadOnlyList<int> numbers) => Pickle.Closure(() => numbers.Sum());
}
#endregion
#endif
