using CloudPickle;

namespace DiagnosticsGallery.CPK2011;

#if BAD
#region Bad
[Picklable]
public sealed class Report
{
    public double Rate { get; set; }

    public double Offset { get; set; }

    public List<string> Lines { get; } = [];

    public Func<double, double> Scale() => Pickle.Closure((double x) => (x * Rate) + Offset);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Report
{
    public double Rate { get; set; }

    public double Offset { get; set; }

    public List<string> Lines { get; } = [];

    public Func<double, double> Scale()
    {
        var (rate, offset) = (Rate, Offset);
        return Pickle.Closure((double x) => (x * rate) + offset);
    }
}
#endregion
#endif
