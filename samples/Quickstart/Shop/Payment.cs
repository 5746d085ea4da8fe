using CloudPickle;

namespace Quickstart.Shop;

/// <summary>A base whose values travel as what they are.</summary>
[Picklable]
[PicklableSubtype(typeof(CardPayment))]
[PicklableSubtype(typeof(InvoicePayment))]
public abstract record Payment(decimal Amount);
