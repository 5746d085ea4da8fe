namespace Cases;

/// <summary>A type whose state is not what should travel.</summary>
[Picklable("shop.money.Money"), PicklableWith(typeof(MoneyReducer))]
public sealed class Money
{
    private readonly long _cents;

    public Money(decimal amount, string currency) => (_cents, Currency) = ((long)(amount * 100), currency);

    public string Currency { get; }

    public decimal Amount => _cents / 100m;
}
