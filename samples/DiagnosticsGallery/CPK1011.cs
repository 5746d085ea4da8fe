using CloudPickle;

namespace DiagnosticsGallery.CPK1011;

#if BAD
#region Bad
[Picklable]
public abstract class Payment;

[Picklable]
public sealed class CardPayment : Payment;

public sealed class CashPayment : Payment;
#endregion
#else
#region Fixed
[Picklable]
public abstract class Payment;

[Picklable]
public sealed class CardPayment : Payment;

[Picklable]
public sealed class CashPayment : Payment;
#endregion
#endif
