namespace Cases;

/// <summary>Takes a member by its constructor and another later.</summary>
[Picklable]
public sealed class Pinned(string name)
{
    public string Name { get; } = name;

    public Vertex? Back { get; set; }
}
