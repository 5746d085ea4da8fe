namespace Cases;

/// <summary>A struct that holds references.</summary>
[Picklable]
public struct Joint
{
    public Vertex? Left;

    public Pinned? Right;

    public List<int>? Shared;
}
