#if BAD
#region Bad
using CloudPickle;

[assembly: PicklableType(typeof(List<>))]

namespace DiagnosticsGallery.CPK1012;

[Picklable]
public sealed record Shelf(object Books);
#endregion
#else
#region Fixed
using CloudPickle;

[assembly: PicklableType(typeof(List<int>))]

namespace DiagnosticsGallery.CPK1012;

[Picklable]
public sealed record Shelf(object Books);
#endregion
#endif
