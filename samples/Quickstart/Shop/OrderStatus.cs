using CloudPickle;

namespace Quickstart.Shop;

/// <summary>Where an order stands.</summary>
[Picklable]
public enum OrderStatus
{
    Open,
    Paid,
    Shipped,
}
