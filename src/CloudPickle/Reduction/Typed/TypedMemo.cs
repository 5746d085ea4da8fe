using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>
/// The memo of a typed load: objects, texts and globals by memo index, and for each annotated type where in the memo its class and keys are.
/// Kept between loads.
/// </summary>
internal sealed class TypedMemo
{
    /// <summary>What an entry holds that may not be referred to: its object does not exist yet, or has no .NET counterpart.</summary>
    public static readonly object Pending = new();

    private const int MaxKeptEntries = 1 << 16;

    private readonly List<int> _usedSlots = [];
    private ShapeKeys?[] _shapes = [];
    private object?[] _entries = new object?[32];

    public int Count { get; private set; }

    public object? this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    /// <summary>Adds an entry, under the next index.</summary>
    public int Add(object? value)
    {
        var index = Count;
        if (index == _entries.Length)
        {
            Array.Resize(ref _entries, index * 2);
        }

        _entries[index] = value;
        Count = index + 1;
        return index;
    }

    /// <summary>What is known about a type in the current load.</summary>
    public ShapeKeys KeysOf(ObjectShape shape)
    {
        var shapes = _shapes;
        return shape.Slot < shapes.Length && shapes[shape.Slot] is { } keys ? keys : AddKeys(shape);
    }

    /// <summary>Makes the memo ready for the next load, so that it holds on to nothing.</summary>
    public void Clear()
    {
        if (_entries.Length > MaxKeptEntries)
        {
            _entries = new object?[32];
        }
        else
        {
            Array.Clear(_entries, 0, Count);
        }

        Count = 0;
        foreach (var slot in _usedSlots)
        {
            _shapes[slot]!.Clear();
        }
    }

    private ShapeKeys AddKeys(ObjectShape shape)
    {
        if (shape.Slot >= _shapes.Length)
        {
            Array.Resize(ref _shapes, Math.Max(shape.Slot + 1, _shapes.Length * 2));
        }

        _usedSlots.Add(shape.Slot);
        return _shapes[shape.Slot] = new ShapeKeys(shape);
    }
}
