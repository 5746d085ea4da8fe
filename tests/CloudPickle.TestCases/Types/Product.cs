namespace Cases;

/// <summary>Has a name of its own in Python.</summary>
[Picklable("shop.models.Product")]
public sealed class Product
{
    [PickleName("sku")]
    public string Sku { get; set; } = "";

    [PickleName("price")]
    public decimal Price { get; set; }

    [PickleName("tags")]
    public HashSet<string> Tags { get; set; } = [];
}
