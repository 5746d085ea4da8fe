namespace Cases;

public sealed class MoneyReducer : SurrogateReducer<Money, MoneyState>
{
    protected override MoneyState ToSurrogate(Money value) => new(value.Amount, value.Currency);

    protected override Money FromSurrogate(MoneyState surrogate) => new(surrogate.Amount, surrogate.Currency);
}
