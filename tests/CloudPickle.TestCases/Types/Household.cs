namespace Cases;

[Picklable]
public sealed class Household
{
    public List<IPet> Pets { get; set; } = [];

    public Shape? Sign { get; set; }

    public Shape[] Tiles { get; set; } = [];

    public Order? Order { get; set; }
}
