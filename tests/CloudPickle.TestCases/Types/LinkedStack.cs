namespace Cases;

/// <summary>A generic type that keeps its items in objects of a private type of its own.</summary>
[Picklable]
public sealed partial class LinkedStack<T>
{
    private Item? _top;

    public int Count { get; private set; }

    public T Top => _top!.Value;

    public void Push(T value)
    {
        _top = new Item(value, _top);
        Count++;
    }

    [Picklable]
    private sealed record Item(T Value, Item? Below);
}
