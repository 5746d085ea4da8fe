namespace Cases;

/// <summary>Private state, a private constructor, nothing settable from outside.</summary>
[Picklable]
public sealed class Guarded
{
    private int _count;
    private string? _last;

    private Guarded()
    {
    }

    public static Guarded Create() => new();

    public Guarded Note(string text)
    {
        _count++;
        _last = text;
        return this;
    }

    public override string ToString() => $"{_count} {_last}";
}
