using CloudPickle;

namespace DiagnosticsGallery.CPK1010;

#if BAD
#region Bad
[Picklable("shop.Order")]
public sealed class Order;

[Picklable("shop.Order")]
public sealed class Purchase;
#endregion
#else
#region Fixed
[Picklable("shop.Order")]
public sealed class Order;

[Picklable("shop.Purchase")]
public sealed class Purchase;
#endregion
#endif
