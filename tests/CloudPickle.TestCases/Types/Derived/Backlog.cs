namespace Cases.Derived;

[Picklable]
public sealed class Backlog : Queue<OrderLine>
{
    public int Limit { get; set; }
}
