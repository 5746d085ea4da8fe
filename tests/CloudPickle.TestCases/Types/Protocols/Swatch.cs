namespace Cases;

/// <summary>Members with reducers of their own.</summary>
[Picklable]
public sealed record Swatch([PicklableWith(typeof(HexReducer))] int Color, [PicklableWith(typeof(HexReducer))] int Border = 255)
{
    [PicklableWith(typeof(WordsReducer))]
    private List<string>? _names;

    [PicklableWith(typeof(HexReducer))]
    public int Shadow { get; init; }

    public Swatch Named(params string[] names)
    {
        _names = [.. names];
        return this;
    }
}
