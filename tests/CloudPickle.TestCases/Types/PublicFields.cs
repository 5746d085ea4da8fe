namespace Cases;

/// <summary>Fields, keywords as names, and names that Python's own syntax would not take.</summary>
[Picklable]
public sealed class PublicFields
{
    public int @class;
    public string? Größe;
    public volatile int Volatile;
    internal int _internal;
}
