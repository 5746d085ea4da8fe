namespace Cases;

/// <summary>Gives identity up.</summary>
[Picklable(References = PickleReferences.Tree)]
public sealed class Leaf
{
    public string Name { get; set; } = "";

    public Leaf? Next { get; set; }
}
