using CloudPickle;

namespace DiagnosticsGallery.CPK1045;

#if BAD
#region Bad
[Picklable]
public class Document
{
    public string Text { get; set; } = "";

    [PickleIgnore]
    public int Length { get; private set; }

    [PickleAfterLoad]
    private void Measure() => Length = Text.Length;
}
#endregion
#else
#region Fixed
[Picklable]
public class Document
{
    public string Text { get; set; } = "";

    [PickleIgnore]
    public int Length { get; private set; }

    [PickleAfterLoad]
    protected void Measure() => Length = Text.Length;
}
#endregion
#endif
