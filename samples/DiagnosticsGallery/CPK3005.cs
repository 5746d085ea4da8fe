using CloudPickle;

namespace DiagnosticsGallery.CPK3005;

#if BAD
#region Bad
[Picklable]
public sealed record Order(int Id)
{
    public byte[] Save(List<PickleBuffer> buffers) => Pickle.Dumps(this, new PickleOptions { Protocol = 4, BufferCallback = b => { buffers.Add(b); return false; } });
}
#endregion
#else
#region Fixed
[Picklable]
public sealed record Order(int Id)
{
    public byte[] Save(List<PickleBuffer> buffers) => Pickle.Dumps(this, new PickleOptions { BufferCallback = b => { buffers.Add(b); return false; } });
}
#endregion
#endif
