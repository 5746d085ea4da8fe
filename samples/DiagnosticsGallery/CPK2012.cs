using CloudPickle;

namespace DiagnosticsGallery.CPK2012;

#if BAD
#region Bad
public static class Taxes
{
    public static decimal Rate { get; set; } = 0.19m;

    public static Func<decimal, decimal> Make() => Pickle.Closure((decimal net) => net * Rate);
}
#endregion
#else
#region Fixed
public static class Taxes
{
    public static decimal Rate { get; set; } = 0.19m;

    public static Func<decimal, decimal> Make()
    {
        var rate = Rate;
        return Pickle.Closure((decimal net) => net * rate);
    }
}
#endregion
#endif
