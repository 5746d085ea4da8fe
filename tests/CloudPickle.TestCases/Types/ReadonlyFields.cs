namespace Cases;

/// <summary>Readonly fields that no constructor takes.</summary>
[Picklable]
public sealed class ReadonlyFields
{
    public readonly int Number = -1;
    private readonly string _text = "initial";
    private readonly List<int> _items = [];

    public ReadonlyFields()
    {
    }

    public ReadonlyFields(int seed)
    {
        Number = seed;
        _text = "seed " + seed;
        _items.Add(seed);
    }

    public override string ToString() => $"{Number} {_text} {_items.Count}";
}
