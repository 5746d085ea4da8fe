namespace Cases.Derived;

/// <summary>Created by its parameterless constructor, then given its state.</summary>
[Picklable]
public sealed class WrongCurrency : ArgumentException
{
    public WrongCurrency()
    {
    }

    public WrongCurrency(string currency, string parameter)
        : base($"{currency} is not accepted.", parameter) => Currency = currency;

    public string? Currency { get; private set; }
}
