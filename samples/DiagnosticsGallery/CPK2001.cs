using CloudPickle;

namespace DiagnosticsGallery.CPK2001;

#if BAD
#region Bad
public static class Report
{
    public static Func<int> CountLarge(IReadOnlyList<decimal> totals)
    {
        var large = totals.Where(total => total > 100);
        return Pickle.Closure(() => large.Count());
    }
}
#endregion
#else
#region Fixed
public static class Report
{
    public static Func<int> CountLarge(IReadOnlyList<decimal> totals)
    {
        var large = totals.Where(total => total > 100).ToArray();
        return Pickle.Closure(() => large.Length);
    }
}
#endregion
#endif
