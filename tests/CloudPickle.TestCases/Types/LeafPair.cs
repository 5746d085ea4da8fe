namespace Cases;

[Picklable]
public sealed class LeafPair
{
    public Leaf? Left { get; set; }

    public Leaf? Right { get; set; }

    public Customer? LeftCustomer { get; set; }

    public Customer? RightCustomer { get; set; }
}
