using CloudPickle;

namespace DiagnosticsGallery.CPK2010;

#if BAD
#region Bad
public static class Totals
{
    public static Func<int> CountLarge(IReadOnlyList<decimal> totals)
    {
        var large = totals.Where(total => total > 100);
        return Pickle.Closure(() => large.Count(total => total < 1000));
    }
}
#endregion
#else
#region Fixed
public static class Totals
{
    public static Func<int> CountLarge(IReadOnlyList<decimal> totals)
    {
        var large = totals.Where(total => total > 100).ToArray();
        return Pickle.Closure(() => large.Count(total => total < 1000));
    }
}
#endregion
#endif
