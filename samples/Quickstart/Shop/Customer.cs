using CloudPickle;

namespace Quickstart.Shop;

/// <summary>A customer knows the orders and each order knows the customer: a cycle.</summary>
[Picklable]
public sealed class Customer
{
    private int _visits;

    public required string Name { get; init; }

    public required Address Home { get; set; }

    /// <summary>Often the same object as <see cref="Home"/>: an alias.</summary>
    public required Address Billing { get; set; }

    public List<Order> Orders { get; } = [];

    /// <summary>Private state travels too.</summary>
    public int Visits => _visits;

    public void Visit() => _visits++;
}
