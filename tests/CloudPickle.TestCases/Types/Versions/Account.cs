namespace Cases;

/// <summary>Members that appeared in different versions.</summary>
[Picklable]
public sealed class Account(int id, string currency = "EUR")
{
    public int Id { get; } = id;

    public string Currency { get; } = currency;

    public required string Owner { get; set; }

    public List<string> Notes { get; set; } = ["none"];

    public double Rate { get; set; } = 1.5;

    public long Limit { get; set; } = 100;

    public decimal Balance { get; set; }

    public System.Numerics.BigInteger Points { get; set; }

    public Int128 Wide { get; set; }

    public short Small { get; set; }

    public float Share { get; set; }
}
