namespace Cases;

/// <summary>Takes part in cycles: built by setters.</summary>
[Picklable]
public sealed class Node
{
    public string Name { get; set; } = "";

    public Node? Next { get; set; }

    public object? Other { get; set; }

    public List<Node> Links { get; set; } = [];

    public Dictionary<string, Node> ByName { get; set; } = [];
}
