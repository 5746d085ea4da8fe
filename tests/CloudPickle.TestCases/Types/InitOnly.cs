namespace Cases;

[Picklable]
public sealed class InitOnly
{
    public int Number { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    public int GetOnly { get; } = 5;

    public List<int> Items { get; } = [];
}
