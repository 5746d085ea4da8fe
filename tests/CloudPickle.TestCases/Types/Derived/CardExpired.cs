namespace Cases.Derived;

[Picklable]
public sealed class CardExpired(string message, int code, DateOnly on) : PaymentFailed(message, code)
{
    public DateOnly On { get; } = on;
}
