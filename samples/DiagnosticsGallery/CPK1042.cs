using CloudPickle;

namespace DiagnosticsGallery.CPK1042;

#if BAD
#region Bad
[PicklableWith(typeof(MoneyReducer))]
public readonly struct Money(decimal amount)
{
    public decimal Amount => amount;
}

public sealed class MoneyReducer : Reducer<decimal>
{
    public override void Write(Pickler pickler, decimal value) => pickler.Write(value);

    public override decimal Read(Unpickler unpickler, object? value) => unpickler.Read<decimal>(value);
}
#endregion
#else
#region Fixed
[PicklableWith(typeof(MoneyReducer))]
public readonly struct Money(decimal amount)
{
    public decimal Amount => amount;
}

[Picklable]
public record struct MoneyState(decimal Amount);

public sealed class MoneyReducer : SurrogateReducer<Money, MoneyState>
{
    protected override MoneyState ToSurrogate(Money value) => new(value.Amount);

    protected override Money FromSurrogate(MoneyState surrogate) => new(surrogate.Amount);
}
#endregion
#endif
