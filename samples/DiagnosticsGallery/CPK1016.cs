using CloudPickle;

namespace DiagnosticsGallery.CPK1016;

#if BAD
#region Bad
[Picklable("shop.Delivery")]
public sealed record Order(int Id, DateTime Placed);
#endregion
#else
#region Fixed
[Picklable("shop.Delivery")]
public sealed record Order(int Id, long PlacedTicks);
#endregion
#endif
