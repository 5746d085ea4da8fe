using System.Collections;

namespace CloudPickle;

/// <summary>The numbers of a Python range, computed one by one: a range costs nothing however long it is.</summary>
internal sealed class NumberRange : IReadOnlyList<object?>
{
    private readonly int _start;
    private readonly int _step;

    private NumberRange(int start, int step, int count)
    {
        (_start, _step, Count) = (start, step, count);
    }

    public int Count { get; }

    public object? this[int index] => (uint)index < (uint)Count ? _start + (index * _step) : throw new ArgumentOutOfRangeException(nameof(index));

    public static NumberRange? TryCreate(object? start, object? stop, object? step)
    {
        if (start is not int from || stop is not int to || step is not int by || by == 0)
        {
            return null;
        }

        var count = by > 0 ? ((long)to - from + by - 1) / by : ((long)from - to - by - 1) / -(long)by;
        return count > int.MaxValue ? null : new NumberRange(from, by, (int)Math.Max(count, 0));
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
