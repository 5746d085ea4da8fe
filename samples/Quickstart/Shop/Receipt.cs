using CloudPickle;

namespace Quickstart.Shop;

/// <summary>Python knows this type under a name of its own: the class <c>Receipt</c> of the script <c>guest.py</c>.</summary>
[Picklable("__main__.Receipt")]
public sealed class Receipt
{
    [PickleName("number")]
    public required string Number { get; init; }

    [PickleName("total")]
    public decimal Total { get; init; }

    [PickleName("printed")]
    public DateTimeOffset Printed { get; init; }

    [PickleName("items")]
    public List<string> Items { get; init; } = [];
}
