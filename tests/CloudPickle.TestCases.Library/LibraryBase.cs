using CloudPickle;

namespace Cases.Library;

[Picklable]
public abstract class LibraryBase
{
    public string Title { get; set; } = "";

    [PickleIgnore]
    public int Length { get; private set; }

    [PickleAfterLoad]
    protected void Measure() => Length = 0;
}
