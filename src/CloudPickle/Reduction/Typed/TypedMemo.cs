using System.Buffers;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>
/// The memo of a typed load: objects, texts and globals by memo index, and for each annotated type where in the memo its class and keys are.
/// Kept between loads; what a large one needed goes back to the pool.
/// </summary>
internal sealed class TypedMemo
{
    /// <summary>What an entry holds that may not be referred to: its object does not exist yet, or has no .NET counterpart.</summary>
    public static readonly object Pending = new();

    private const int KeptEntries = 64;

    private readonly List<ShapeKeys> _used = [];
    private ShapeKeys?[] _shapes = [];
    private Entry[] _entries = new Entry[KeptEntries];

    public int Count { get; private set; }

    public object? this[int index]
    {
        get => _entries[index].Value;
        set => _entries[index].Value = value;
    }

    /// <summary>Adds an entry, under the next index.</summary>
    public int Add(object? value)
    {
        var index = Count;
        if (index == _entries.Length)
        {
            Grow();
        }

        _entries[index].Value = value;
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
        Array.Clear(_entries, 0, Count);
        if (_entries.Length > KeptEntries)
        {
            ArrayPool<Entry>.Shared.Return(_entries);
            _entries = new Entry[KeptEntries];
        }

        Count = 0;
        foreach (var keys in _used)
        {
            keys.Forget();
        }

        _used.Clear();
    }

    private void Grow()
    {
        var old = _entries;
        _entries = ArrayPool<Entry>.Shared.Rent(old.Length * 2);
        Array.Copy(old, _entries, Count);
        if (old.Length > KeptEntries)
        {
            Array.Clear(old, 0, Count);
            ArrayPool<Entry>.Shared.Return(old);
        }
    }

    private ShapeKeys AddKeys(ObjectShape shape)
    {
        if (shape.Slot >= _shapes.Length)
        {
            Array.Resize(ref _shapes, Math.Max(shape.Slot + 1, _shapes.Length * 2));
        }

        return _shapes[shape.Slot] = new ShapeKeys(shape, _used);
    }

    // A struct, so that storing needs no check of the array's type.
    private struct Entry
    {
        public object? Value;
    }
}
