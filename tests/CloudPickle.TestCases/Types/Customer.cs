namespace Cases;

[Picklable]
public sealed class Customer
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public Customer? Referrer { get; set; }
}
