using CloudPickle;

namespace DiagnosticsGallery.CPK1017;

#if BAD
#region Bad
[Picklable]
public sealed class Order
{
    public int Id { get; set; }

    [PickleIgnore]
    public string Label => $"order {Id}";
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Order
{
    public int Id { get; set; }

    public string Label => $"order {Id}";
}
#endregion
#endif
