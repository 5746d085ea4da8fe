namespace Cases;

[Picklable]
public sealed class Child : Parent
{
    private string? _toy = "bear";

    /// <summary>An override of an automatic property counts once.</summary>
    public override string Name { get; set; } = "child";

    public string? Swap(string? toy) => (_toy, toy = _toy).Item2;
}
