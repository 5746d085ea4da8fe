using CloudPickle;

namespace DiagnosticsGallery.CPK1009;

#if BAD
#region Bad
[Picklable]
public sealed class Circle
{
    public double Radius { get; set; }

    [PickleName("diameter")]
    public double Diameter => 2 * Radius;
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Circle
{
    public double Radius { get; set; }

    [PickleName("diameter")]
    public double Diameter
    {
        get => 2 * Radius;
        set => Radius = value / 2;
    }
}
#endregion
#endif
