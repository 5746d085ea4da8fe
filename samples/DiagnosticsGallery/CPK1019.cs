using CloudPickle;

namespace DiagnosticsGallery.CPK1019;

#if BAD
#region Bad
[Picklable("shop/invoice")]
public sealed record Order(int Id);
#endregion
#else
#region Fixed
[Picklable("shop.Invoice")]
public sealed record Order(int Id);
#endregion
#endif
