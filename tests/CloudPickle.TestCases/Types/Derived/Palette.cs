namespace Cases.Derived;

[Picklable]
public sealed class Palette : HashSet<string>
{
    public int Depth { get; init; }
}
