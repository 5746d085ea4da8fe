using CloudPickle;

namespace DiagnosticsGallery.CPK1013;

#if BAD
#region Bad
[Picklable]
public sealed class Customer
{
    public required string Name { get; set; }

    [PickleIgnore]
    public required string Cache { get; set; }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Customer
{
    public required string Name { get; set; }

    [PickleIgnore]
    public string Cache { get; set; } = "";
}
#endregion
#endif
