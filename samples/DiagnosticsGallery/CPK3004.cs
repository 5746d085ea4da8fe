using CloudPickle;

namespace DiagnosticsGallery.CPK3004;

#if BAD
#region Bad
[Picklable]
public sealed record Order(int Id)
{
    public byte[] Save() => Pickle.Dumps(this, new PickleOptions { Protocol = 6 });
}
#endregion
#else
#region Fixed
[Picklable]
public sealed record Order(int Id)
{
    public byte[] Save() => Pickle.Dumps(this, new PickleOptions { Protocol = 5 });
}
#endregion
#endif
