namespace Cases;

[Picklable]
public record struct MoneyState(decimal Amount, string Currency = "EUR");
