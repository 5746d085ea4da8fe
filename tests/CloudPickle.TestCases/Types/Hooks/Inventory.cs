namespace Cases;

/// <summary>An index that is built anew, and a checksum that is brought up to date.</summary>
[Picklable]
public class Inventory
{
    [PickleIgnore]
    private readonly Dictionary<string, OrderLine> _byProduct = [];

    public List<OrderLine> Lines { get; set; } = [];

    public int Checksum { get; private set; }

    public OrderLine this[string product] => _byProduct[product];

    public static T Filled<T>(T inventory, params OrderLine[] lines)
        where T : Inventory
    {
        inventory.Lines.AddRange(lines);
        inventory.Add();
        inventory.Index();
        return inventory;
    }

    [PickleBeforeDump]
    protected virtual void Add() => Checksum = Lines.Sum(line => line.Quantity);

    [PickleAfterLoad]
    protected void Index()
    {
        foreach (var line in Lines)
        {
            _byProduct.Add(line.Product, line);
        }
    }
}
