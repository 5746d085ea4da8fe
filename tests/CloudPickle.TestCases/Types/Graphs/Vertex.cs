namespace Cases;

/// <summary>Holds others in every way that there is.</summary>
[Picklable]
public class Vertex
{
    public int Number { get; set; }

    public Vertex? Next { get; set; }

    public object? Any { get; set; }

    public List<Vertex?>? Edges { get; set; }

    public Dictionary<string, Vertex>? Named { get; set; }

    public Vertex?[]? Row { get; set; }

    public Joint Joint { get; set; }

    public Pinned? Pinned { get; set; }

    public List<int>? Shared { get; set; }
}
