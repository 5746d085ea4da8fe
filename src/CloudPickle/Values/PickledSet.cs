using System.Collections;
using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// Python's <c>set</c>: elements compare by <see cref="PythonEquality"/> and may be null (<c>None</c>). The order of
/// insertion is kept, which Python's does not promise.
/// </summary>
/// <remarks>
/// Not thread-safe while being changed. Equality of the set object is by reference; compare contents with
/// <see cref="SetEquals"/> or <see cref="PythonEquality"/>. An element that Python cannot hash is an
/// <see cref="ArgumentException"/>.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(PickledCollectionDebugView))]
public sealed class PickledSet : ISet<object?>, IReadOnlySet<object?>
{
    /// <summary>An empty set.</summary>
    public PickledSet() => Table = new OrderedTable();

    /// <summary>A set of the elements of a sequence; of equal elements the first stays.</summary>
    /// <param name="elements">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    /// <exception cref="ArgumentException">An element is not hashable.</exception>
    public PickledSet(IEnumerable<object?> elements)
        : this() => UnionWith(elements);

    /// <summary>The number of elements.</summary>
    public int Count => Table.Count;

    internal OrderedTable Table { get; }

    /// <summary>How the strings of a C# set compared that this one was; Python does not know it.</summary>
    internal StringComparer? Comparer { get; set; }

    bool ICollection<object?>.IsReadOnly => false;

    /// <summary>Adds an element.</summary>
    /// <param name="item">The element; null is <c>None</c>.</param>
    /// <returns>True when no equal element was there.</returns>
    /// <exception cref="ArgumentException">The element is not hashable.</exception>
    public bool Add(object? item) => Table.TryAdd(item, null);

    /// <inheritdoc cref="ICollection{T}.Contains"/>
    public bool Contains(object? item) => Table.Find(item) >= 0;

    /// <inheritdoc/>
    public bool Remove(object? item) => Table.Remove(item);

    /// <inheritdoc/>
    public void Clear() => Table.Clear();

    /// <inheritdoc/>
    public void UnionWith(IEnumerable<object?> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this))
        {
            return;
        }

        foreach (var element in other)
        {
            Table.TryAdd(element, null);
        }
    }

    /// <inheritdoc/>
    public void IntersectWith(IEnumerable<object?> other) => RemoveWhere(SetRelation.TableOf(other), present: false);

    /// <inheritdoc/>
    public void ExceptWith(IEnumerable<object?> other) => RemoveWhere(SetRelation.TableOf(other), present: true);

    /// <inheritdoc/>
    public void SymmetricExceptWith(IEnumerable<object?> other)
    {
        var table = SetRelation.TableOf(other);
        if (ReferenceEquals(table, Table))
        {
            Clear();
            return;
        }

        for (var i = table.First(); i >= 0; i = table.Next(i))
        {
            if (!Table.Remove(table.KeyAt(i)))
            {
                Table.TryAdd(table.KeyAt(i), null);
            }
        }
    }

    /// <inheritdoc cref="ISet{T}.IsSubsetOf"/>
    public bool IsSubsetOf(IEnumerable<object?> other) => SetRelation.IsSubset(Table, SetRelation.TableOf(other));

    /// <inheritdoc cref="ISet{T}.IsSupersetOf"/>
    public bool IsSupersetOf(IEnumerable<object?> other) => SetRelation.IsSubset(SetRelation.TableOf(other), Table);

    /// <inheritdoc cref="ISet{T}.IsProperSubsetOf"/>
    public bool IsProperSubsetOf(IEnumerable<object?> other) => SetRelation.IsProperSubset(Table, SetRelation.TableOf(other));

    /// <inheritdoc cref="ISet{T}.IsProperSupersetOf"/>
    public bool IsProperSupersetOf(IEnumerable<object?> other) => SetRelation.IsProperSubset(SetRelation.TableOf(other), Table);

    /// <inheritdoc cref="ISet{T}.Overlaps"/>
    public bool Overlaps(IEnumerable<object?> other) => SetRelation.Overlaps(Table, SetRelation.TableOf(other));

    /// <inheritdoc cref="ISet{T}.SetEquals"/>
    public bool SetEquals(IEnumerable<object?> other) => SetRelation.AreEqual(Table, SetRelation.TableOf(other));

    /// <inheritdoc/>
    public void CopyTo(object?[] array, int arrayIndex) => new OrderedTableView(Table, values: false).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Table.Enumerate(values: false).GetEnumerator();

    /// <summary>The set as Python's <c>repr</c> prints it, cut off in length and depth.</summary>
    /// <returns>For instance <c>{1, 'a'}</c>, or <c>set()</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);

    void ICollection<object?>.Add(object? item) => Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void RemoveWhere(OrderedTable other, bool present)
    {
        for (var i = Table.First(); i >= 0; i = Table.Next(i))
        {
            if (other.Find(Table.KeyAt(i)) >= 0 == present)
            {
                Table.RemoveAt(i);
            }
        }
    }
}
