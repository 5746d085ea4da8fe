using System.Collections;
using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// Python's <c>frozenset</c>: immutable, equal to any other with equal elements whatever their order, and usable as a
/// key. The order of insertion is kept, which Python's does not promise.
/// </summary>
/// <remarks>
/// Thread-safe. <see cref="Equals(PickledFrozenSet?)"/> compares with frozen sets only; <see cref="PythonEquality"/> also
/// finds a <see cref="PickledSet"/> with equal elements equal, as Python does.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(PickledCollectionDebugView))]
public sealed class PickledFrozenSet : IReadOnlySet<object?>, IEquatable<PickledFrozenSet>
{
    private ulong _hash;

    /// <summary>A set of the elements of a sequence; of equal elements the first stays.</summary>
    /// <param name="elements">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    /// <exception cref="ArgumentException">An element is not hashable.</exception>
    public PickledFrozenSet(IEnumerable<object?> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        Table = new OrderedTable();
        foreach (var element in elements)
        {
            Table.TryAdd(element, null);
        }
    }

    /// <summary>The set without elements.</summary>
    public static PickledFrozenSet Empty { get; } = new([]);

    /// <summary>The number of elements.</summary>
    public int Count => Table.Count;

    internal OrderedTable Table { get; }

    /// <summary>How the strings of a C# set compared that this one was; Python does not know it.</summary>
    internal StringComparer? Comparer { get; set; }

    /// <summary>See <see cref="PythonHash"/>.</summary>
    internal ulong Hash
    {
        get
        {
            var hash = Volatile.Read(ref _hash);
            if (hash == 0)
            {
                hash = PythonHash.OfSet(Table);
                Volatile.Write(ref _hash, hash);
            }

            return hash;
        }
    }

    /// <inheritdoc/>
    public bool Contains(object? item) => Table.Find(item) >= 0;

    /// <inheritdoc/>
    public bool IsSubsetOf(IEnumerable<object?> other) => SetRelation.IsSubset(Table, SetRelation.TableOf(other));

    /// <inheritdoc/>
    public bool IsSupersetOf(IEnumerable<object?> other) => SetRelation.IsSubset(SetRelation.TableOf(other), Table);

    /// <inheritdoc/>
    public bool IsProperSubsetOf(IEnumerable<object?> other) => SetRelation.IsProperSubset(Table, SetRelation.TableOf(other));

    /// <inheritdoc/>
    public bool IsProperSupersetOf(IEnumerable<object?> other) => SetRelation.IsProperSubset(SetRelation.TableOf(other), Table);

    /// <inheritdoc/>
    public bool Overlaps(IEnumerable<object?> other) => SetRelation.Overlaps(Table, SetRelation.TableOf(other));

    /// <inheritdoc/>
    public bool SetEquals(IEnumerable<object?> other) => SetRelation.AreEqual(Table, SetRelation.TableOf(other));

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Table.Enumerate(values: false).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PickledFrozenSet? other) => PythonEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PickledFrozenSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PythonHash.ToInt32(Hash);

    /// <summary>The set as Python's <c>repr</c> prints it, cut off in length and depth.</summary>
    /// <returns>For instance <c>frozenset({1, 'a'})</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
