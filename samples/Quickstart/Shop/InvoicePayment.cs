using CloudPickle;

namespace Quickstart.Shop;

/// <summary>To be paid later.</summary>
[Picklable]
public sealed record InvoicePayment(decimal Amount, DateOnly Due) : Payment(Amount);
