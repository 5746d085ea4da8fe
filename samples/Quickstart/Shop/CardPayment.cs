using CloudPickle;

namespace Quickstart.Shop;

/// <summary>Paid by card.</summary>
[Picklable]
public sealed record CardPayment(decimal Amount, string LastDigits) : Payment(Amount);
