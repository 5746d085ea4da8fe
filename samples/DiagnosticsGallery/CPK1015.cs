using CloudPickle;

namespace DiagnosticsGallery.CPK1015;

#if BAD
#region Bad
[Picklable]
public sealed class Job
{
    public Func<int, int> Work { get; set; } = x => x + 1;
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Job
{
    public Func<int, int> Work { get; set; } = Pickle.Closure((int x) => x + 1);
}
#endregion
#endif
