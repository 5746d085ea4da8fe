namespace Cases.Library;

/// <summary>A class without any annotation, as a third party's would be.</summary>
public sealed class ForeignPoint
{
    public double X { get; set; }

    public double Y { get; set; }
}
