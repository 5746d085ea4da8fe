namespace Cases;

/// <summary>Travels where an <see cref="Order"/> is declared.</summary>
[Picklable]
public sealed class UrgentOrder : Order
{
    public DateTime Deadline { get; set; }
}
