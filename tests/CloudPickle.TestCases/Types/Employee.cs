namespace Cases;

[Picklable]
public sealed record Employee(string First, string Last, string Company) : Person(First, Last)
{
    public Person? Manager { get; set; }
}
