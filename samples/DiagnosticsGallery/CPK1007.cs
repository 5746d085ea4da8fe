using CloudPickle;

namespace DiagnosticsGallery.CPK1007;

#if BAD
#region Bad
[Picklable]
[PicklableSubtype(typeof(Circle))]
public abstract class Shape;

[Picklable]
public sealed class Circle;
#endregion
#else
#region Fixed
[Picklable]
[PicklableSubtype(typeof(Circle))]
public abstract class Shape;

[Picklable]
public sealed class Circle : Shape;
#endregion
#endif
