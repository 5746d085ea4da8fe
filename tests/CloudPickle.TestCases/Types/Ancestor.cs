namespace Cases;

/// <summary>Private state at every level of the hierarchy; the derived levels have fields of their own.</summary>
[Picklable]
public class Ancestor
{
    private int _seed;

    public virtual string Name { get; set; } = "";

    public void Plant(int seed) => _seed = seed;

    public int Harvest() => _seed;
}
