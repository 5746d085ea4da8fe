using CloudPickle;

namespace DiagnosticsGallery.CPK1019;

#if BAD
#region Bad
[Picklable("shop/order")]
public sealed record Order(int Id);
#endregion
#else
#region Fixed
[Picklable("shop.Order")]
public sealed record Order(int Id);
#endregion
#endif
