using CloudPickle;

namespace DiagnosticsGallery.CPK2009;

#if BAD
#region Bad
[Picklable]
public sealed class Report
{
    public double Rate { get; set; }

    public List<string> Lines { get; } = [];

    public Func<double, double> Scale() => Pickle.Closure((double x) => x * Rate);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Report
{
    public double Rate { get; set; }

    public List<string> Lines { get; } = [];

    public Func<double, double> Scale()
    {
        var rate = Rate;
        return Pickle.Closure((double x) => x * rate);
    }
}
#endregion
#endif
