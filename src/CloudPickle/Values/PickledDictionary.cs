using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace CloudPickle;

/// <summary>
/// Python's <c>dict</c>: keys compare by <see cref="PythonEquality"/>, may be null (<c>None</c>), and keep the order of
/// insertion. Setting a key that is there keeps the first key object and its place, and replaces the value.
/// </summary>
/// <remarks>
/// Not thread-safe while being changed. Equality of the dictionary itself is by reference; compare contents with
/// <see cref="PythonEquality"/>. Members that take a key throw <see cref="ArgumentException"/> for a key that Python
/// cannot hash, such as a list.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(PickledDictionaryDebugView))]
public sealed class PickledDictionary : IDictionary<object?, object?>, IReadOnlyDictionary<object?, object?>, IDictionary
{
    /// <summary>An empty dictionary.</summary>
    public PickledDictionary() => Table = new OrderedTable();

    /// <summary>An empty dictionary with room for some entries.</summary>
    /// <param name="capacity">The number of entries expected.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public PickledDictionary(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Table = new OrderedTable(capacity);
    }

    /// <summary>A dictionary with the given entries; for equal keys the first key and the last value stay.</summary>
    /// <param name="entries">The entries in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException">A key is not hashable.</exception>
    public PickledDictionary(IEnumerable<KeyValuePair<object?, object?>> entries)
        : this()
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (key, value) in entries)
        {
            Set(key, value);
        }
    }

    /// <summary>The number of entries.</summary>
    public int Count => Table.Count;

    /// <summary>The keys in insertion order; a live view.</summary>
    public ICollection<object?> Keys => new OrderedTableView(Table, values: false);

    /// <summary>The values in insertion order of their keys; a live view.</summary>
    public ICollection<object?> Values => new OrderedTableView(Table, values: true);

    internal OrderedTable Table { get; }

    /// <summary>How the strings of a C# dictionary compared that this one was; Python does not know it.</summary>
    internal StringComparer? Comparer { get; set; }

    bool ICollection<KeyValuePair<object?, object?>>.IsReadOnly => false;

    bool IDictionary.IsReadOnly => false;

    bool IDictionary.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    IEnumerable<object?> IReadOnlyDictionary<object?, object?>.Keys => Keys;

    IEnumerable<object?> IReadOnlyDictionary<object?, object?>.Values => Values;

    ICollection IDictionary.Keys => new OrderedTableView(Table, values: false);

    ICollection IDictionary.Values => new OrderedTableView(Table, values: true);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">On reading: no key equals it.</exception>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    [AllowNull]
    public object? this[object? key]
    {
        get => TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"The key {ValuePrinter.Print(key)} is not in the dictionary.");
        set => Table.Set(key, value);
    }

    object? IDictionary.this[object key]
    {
        get => TryGetValue(key, out var value) ? value : null;
        set => Table.Set(key, value);
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">An equal key is there already, or the key is not hashable.</exception>
    public void Add(object? key, object? value)
    {
        if (!Table.TryAdd(key, value))
        {
            throw new ArgumentException($"The key {ValuePrinter.Print(key)} is in the dictionary already.", nameof(key));
        }
    }

    /// <summary>Adds an entry unless an equal key is there.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when it was added.</returns>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    public bool TryAdd(object? key, object? value) => Table.TryAdd(key, value);

    /// <summary>Whether an equal key is there.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    public bool ContainsKey(object? key) => Table.Find(key) >= 0;

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>True when an equal key is there.</returns>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    public bool TryGetValue(object? key, out object? value)
    {
        var index = Table.Find(key);
        value = index < 0 ? null : Table.ValueAt(index);
        return index >= 0;
    }

    /// <summary>Removes a key and its value.</summary>
    /// <param name="key">The key; null is <c>None</c>.</param>
    /// <returns>True when an equal key was there.</returns>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    public bool Remove(object? key) => Table.Remove(key);

    /// <summary>Removes everything.</summary>
    public void Clear() => Table.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<object?, object?>> GetEnumerator()
    {
        var version = Table.Version;
        for (var i = Table.First(); i >= 0; i = Table.Next(i))
        {
            yield return new(Table.KeyAt(i), Table.ValueAt(i));
            Table.ThrowIfChanged(version);
        }
    }

    /// <summary>The dictionary as Python's <c>repr</c> prints it, cut off in length and depth.</summary>
    /// <returns>For instance <c>{'a': 1}</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);

    /// <summary>Python's <c>d[key] = value</c>, as the loader does it.</summary>
    /// <exception cref="ArgumentException">The key is not hashable.</exception>
    internal void Set(object? key, object? value) => Table.Set(key, value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new PickledDictionaryEnumerator(GetEnumerator());

    bool IDictionary.Contains(object key) => ContainsKey(key);

    void IDictionary.Remove(object key) => Remove(key);

    void ICollection<KeyValuePair<object?, object?>>.Add(KeyValuePair<object?, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<object?, object?>>.Contains(KeyValuePair<object?, object?> item) =>
        TryGetValue(item.Key, out var value) && PythonEquality.AreEqual(value, item.Value);

    bool ICollection<KeyValuePair<object?, object?>>.Remove(KeyValuePair<object?, object?> item) =>
        TryGetValue(item.Key, out var value) && PythonEquality.AreEqual(value, item.Value) && Remove(item.Key);

    void ICollection<KeyValuePair<object?, object?>>.CopyTo(KeyValuePair<object?, object?>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        OrderedTableView.CheckRoom(array, arrayIndex, Count);
        foreach (var entry in this)
        {
            array[arrayIndex++] = entry;
        }
    }

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        OrderedTableView.CheckRoom(array, index, Count);
        foreach (var (key, value) in this)
        {
            array.SetValue((array is DictionaryEntry[]) ? new DictionaryEntry(key!, value) : new KeyValuePair<object?, object?>(key, value), index++);
        }
    }
}
