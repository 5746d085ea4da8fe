namespace Cases;

[Picklable]
public class Order
{
    public int Id { get; set; }

    public Customer? Customer { get; set; }

    public List<OrderLine> Lines { get; set; } = [];

    public Dictionary<string, Customer> Contacts { get; set; } = [];

    public object? Tag { get; set; }
}
