namespace Cases;

/// <summary>Overrides a hook, and has one with the session.</summary>
[Picklable]
public sealed class Depot : Inventory
{
    public string City { get; set; } = "";

    public Interval Open { get; set; }

    [PickleIgnore]
    public int Width { get; private set; }

    [PickleIgnore]
    public bool IsOpenKnown { get; private set; }

    public static Depot Sample()
    {
        var depot = Filled(new Depot { City = "Turin", Open = new Interval(8, 18) }, new OrderLine("tea", 2, 1m), new OrderLine("cup", 3, 2m));
        depot.Measure(null);
        depot.Know();
        return depot;
    }

    protected override void Add()
    {
        base.Add();
        City = City.Trim();
    }

    [PickleAfterLoad]
    internal void Measure(Unpickler? session)
    {
        Width = Open.Length;
        _ = session;
    }

    [PickleAfterLoad(Immediate = true)]
    internal void Know() => IsOpenKnown = Open.Length > 0;
}
