using CloudPickle;

namespace Quickstart.Shop;

/// <summary>An order, with members of most kinds.</summary>
[Picklable]
public sealed class Order
{
    public Guid Id { get; init; }

    public DateTimeOffset Placed { get; init; }

    public OrderStatus Status { get; set; }

    public required Customer Customer { get; init; }

    public Payment? Payment { get; set; }

    public List<OrderLine> Lines { get; init; } = [];

    /// <summary>Grams. Python reads an array of numbers as <c>array.array</c>.</summary>
    public double[] Weights { get; init; } = [];

    public decimal Total => Lines.Sum(line => line.Price * line.Quantity);
}
