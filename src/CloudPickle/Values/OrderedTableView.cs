using System.Collections;

namespace CloudPickle;

/// <summary>The keys or the values of a table, read-only and live.</summary>
internal sealed class OrderedTableView(OrderedTable table, bool values) : ICollection<object?>, IReadOnlyCollection<object?>, ICollection
{
    public int Count => table.Count;

    public bool IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => table;

    public bool Contains(object? item)
    {
        if (!values)
        {
            return table.Find(item) >= 0;
        }

        foreach (var value in table.Enumerate(values))
        {
            if (PythonEquality.AreEqual(value, item))
            {
                return true;
            }
        }

        return false;
    }

    public void CopyTo(object?[] array, int arrayIndex) => ((ICollection)this).CopyTo(array, arrayIndex);

    public IEnumerator<object?> GetEnumerator() => table.Enumerate(values).GetEnumerator();

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        CheckRoom(array, index, Count);
        foreach (var item in table.Enumerate(values))
        {
            array.SetValue(item, index++);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<object?>.Add(object? item) => throw ReadOnly();

    void ICollection<object?>.Clear() => throw ReadOnly();

    bool ICollection<object?>.Remove(object? item) => throw ReadOnly();

    internal static void CheckRoom(Array array, int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < count)
        {
            throw new ArgumentException("The array has not enough room from the index on.", nameof(array));
        }
    }

    private static NotSupportedException ReadOnly() => new("Keys and values are views; change the dictionary.");
}
