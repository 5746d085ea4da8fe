using CloudPickle;

namespace DiagnosticsGallery.CPK1001;

#if BAD
#region Bad
[Picklable]
file sealed class Order
{
    public int Id { get; set; }
}
#endregion
#else
#region Fixed
[Picklable]
internal sealed class Order
{
    public int Id { get; set; }
}
#endregion
#endif
