using Cases.Library;

namespace Cases;

/// <summary>Derives from a type of another assembly, whose private fields metadata does not show.</summary>
[Picklable]
public sealed class Report : Document
{
    public int Pages { get; set; }
}
