using CloudPickle;

namespace DiagnosticsGallery.CPK1041;

#if BAD
#region Bad
[Picklable]
public struct Span
{
    public int From { get; set; }

    public int To { get; set; }

    [PickleIgnore]
    public int Length { get; private set; }

    [PickleAfterLoad]
    private void Measure() => Length = To - From;
}
#endregion
#else
#region Fixed
[Picklable]
public struct Span
{
    public int From { get; set; }

    public int To { get; set; }

    [PickleIgnore]
    public int Length { get; private set; }

    [PickleAfterLoad(Immediate = true)]
    private void Measure() => Length = To - From;
}
#endregion
#endif
