namespace Cases;

/// <summary>Says itself how it is rebuilt: arguments, state, items and entries.</summary>
[Picklable]
public class Basket(string owner, int capacity = 10) : IPickleReduce
{
    private readonly List<Customer?> _guests = [];
    private readonly Dictionary<string, decimal> _prices = [];
    private string? _note;

    public string Owner { get; } = owner;

    public int Capacity { get; } = capacity;

    public Basket With(string note, Customer guest, params (string Name, decimal Price)[] prices)
    {
        _note = note;
        _guests.Add(guest);
        _guests.Add(guest);
        foreach (var (name, price) in prices)
        {
            _prices.Add(name, price);
        }

        return this;
    }

    public PickleReduction Reduce()
    {
        var reduction = PickleReduction.Construct(Owner, Capacity) with
        {
            Items = _guests,
            Entries = _prices.Select(price => new KeyValuePair<object?, object?>(price.Key, price.Value)),
        };
        return _note is null ? reduction : reduction.WithState(_note);
    }

    public void SetState(Unpickler unpickler, object? state) => _note = unpickler.Read<string>(state);

    public void AddItem(Unpickler unpickler, object? item) => _guests.Add(unpickler.Read<Customer?>(item));

    public void SetEntry(Unpickler unpickler, object? key, object? value) =>
        _prices[unpickler.Read<string>(key)] = unpickler.Read<decimal>(value);
}
