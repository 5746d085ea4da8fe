using CloudPickle;

namespace DiagnosticsGallery.CPK1008;

#if BAD
#region Bad
[Picklable]
public sealed class ImportFailed : AggregateException
{
    public int Line { get; set; }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class ImportFailed : Exception
{
    public List<Exception> Causes { get; } = [];

    public int Line { get; set; }
}
#endregion
#endif
