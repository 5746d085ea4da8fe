namespace Cases;

/// <summary>Both sides are constructed from state, and refer to each other through setters.</summary>
[Picklable]
public sealed class Colleague(string name)
{
    public string Name { get; } = name;

    public Colleague? Peer { get; set; }
}
