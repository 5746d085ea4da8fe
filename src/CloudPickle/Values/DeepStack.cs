namespace CloudPickle;

/// <summary>A stack that may grow to millions of items: it never copies them, and throws nothing away while it grows.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class DeepStack<T>
{
    private const int FirstChunk = 16;
    private const int LargestChunk = 1 << 16;

    private readonly List<T[]> _chunks = [new T[FirstChunk]];
    private T[] _top;
    private int _count;

    public DeepStack() => _top = _chunks[0];

    public void Push(T item)
    {
        if (_count == _top.Length)
        {
            _top = new T[Math.Min(_top.Length * 2, LargestChunk)];
            _chunks.Add(_top);
            _count = 0;
        }

        _top[_count++] = item;
    }

    public bool TryPop(out T item)
    {
        if (_count == 0 && _chunks.Count > 1)
        {
            _chunks.RemoveAt(_chunks.Count - 1);
            _top = _chunks[^1];
            _count = _top.Length;
        }

        if (_count == 0)
        {
            item = default!;
            return false;
        }

        item = _top[--_count];
        return true;
    }
}
