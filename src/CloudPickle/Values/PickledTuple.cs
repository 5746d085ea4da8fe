using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CloudPickle;

/// <summary>Python's <c>tuple</c>: a fixed sequence with Python's structural equality.</summary>
/// <remarks>
/// Thread-safe for readers. The hash code is computed once, on first use and without recursion, so a tuple whose items
/// share subtrees or nest a million levels deep is as cheap as its number of items. Tuples with mutable items are equal by
/// content too, but are no keys: see <see cref="PythonEquality.IsHashable"/>.
/// </remarks>
[CollectionBuilder(typeof(PickledTuple), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(PickledCollectionDebugView))]
public sealed class PickledTuple : IReadOnlyList<object?>, ITuple, IEquatable<PickledTuple>
{
    /// <summary>In place of the hash: not computed, and an item was replaced, so the tuple may contain itself.</summary>
    private const ulong Patched = 1;

    private readonly object?[] _items;
    private ulong _hash;

    /// <summary>A tuple of the given items. A single list or tuple is one item; for the items of a sequence see <see cref="FromSequence"/>.</summary>
    /// <param name="items">The items, copied; an item that is null is <c>None</c>. A single array is the items.</param>
    /// <exception cref="ArgumentNullException">The array itself is null.</exception>
    public PickledTuple(params object?[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = new object?[items.Length];
        Array.Copy(items, _items, items.Length);
    }

    private PickledTuple(object?[] items, bool owned)
    {
        Debug.Assert(owned);
        _items = items;
    }

    internal ReadOnlySpan<object?> AsSpan() => _items;

    /// <summary>The tuple without items, <c>()</c>.</summary>
    public static PickledTuple Empty { get; } = new([], owned: true);

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    int ITuple.Length => _items.Length;

    /// <summary>The item at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The item; null is <c>None</c>.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public object? this[int index] => _items[index];

    internal ReadOnlySpan<object?> Span => _items;

    /// <summary>See <see cref="PythonHash"/>.</summary>
    internal ulong Hash
    {
        get
        {
            var hash = HashOrDefault;
            return hash != 0 ? hash : ComputeHash();
        }
    }

    /// <summary>The hash, or 0 when it was not computed yet.</summary>
    internal ulong HashOrDefault
    {
        get
        {
            var hash = Volatile.Read(ref _hash);
            return hash == Patched ? 0 : hash;
        }
    }

    /// <summary>Creates a tuple; used by collection expressions such as <c>PickledTuple t = [1, "a"];</c>.</summary>
    /// <param name="items">The items, copied.</param>
    /// <returns>The tuple.</returns>
    public static PickledTuple Create(ReadOnlySpan<object?> items) => items.IsEmpty ? Empty : new(items.ToArray(), owned: true);

    /// <summary>Creates a tuple of the items of a sequence.</summary>
    /// <param name="items">The items; an item that is null is <c>None</c>.</param>
    /// <returns>The tuple.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static PickledTuple FromSequence(IEnumerable<object?> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return FromOwned(new List<object?>(items).ToArray());
    }

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Python's <c>==</c> of two tuples; see <see cref="PythonEquality"/>.</summary>
    /// <param name="other">The other tuple, or null.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(PickledTuple? other) => PythonEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PickledTuple other && Equals(other);

    /// <summary>The hash code that goes with <see cref="Equals(PickledTuple?)"/>. Mutable items add nothing to it.</summary>
    /// <returns>A hash code that differs from process to process.</returns>
    public override int GetHashCode() => PythonHash.ToInt32(Hash);

    /// <summary>The tuple as Python's <c>repr</c> prints it, cut off in length and depth.</summary>
    /// <returns>For instance <c>(1, 'a', None)</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);

    /// <summary>A tuple that takes over an array which nobody else will change.</summary>
    internal static PickledTuple FromOwned(object?[] items) => items.Length == 0 ? Empty : new(items, owned: true);

    /// <summary>
    /// Replaces an item while a cycle is being built. The hash of this tuple is forgotten; hashes that other tuples
    /// computed from it are not, so this comes before the first use as a key.
    /// </summary>
    internal void SetItem(int index, object? value)
    {
        _items[index] = value;
        Volatile.Write(ref _hash, Patched);
    }

    /// <summary>False when the hashes that are known already prove that the tuples differ.</summary>
    internal bool MayEqual(PickledTuple other)
    {
        var hash = HashOrDefault;
        var otherHash = other.HashOrDefault;
        return hash == otherHash || hash == 0 || otherHash == 0 || !PythonHash.IsHashable(hash) || !PythonHash.IsHashable(otherHash);
    }

    private ulong ComputeHash()
    {
        var open = new DeepStack<(PickledTuple Tuple, int Index)>();
        HashSet<PickledTuple>? patched = null;
        Dictionary<object, ulong>? longLeaves = null;
        open.Push((this, 0));
        while (open.TryPop(out var frame))
        {
            var (tuple, index) = frame;
            if (index == 0 && Volatile.Read(ref tuple._hash) == Patched)
            {
                patched ??= new HashSet<PickledTuple>(ReferenceEqualityComparer.Instance);
                patched.Add(tuple);
            }

            PickledTuple? child = null;
            while (index < tuple._items.Length && child is null)
            {
                // Where a cycle comes round to a patched tuple, that occurrence counts as unknown.
                if (tuple._items[index++] is PickledTuple { HashOrDefault: 0 } item && patched?.Contains(item) != true)
                {
                    child = item;
                }
            }

            if (child is null)
            {
                Volatile.Write(ref tuple._hash, PythonHash.OfTuple(tuple._items, ref longLeaves));
            }
            else
            {
                open.Push((tuple, index));
                open.Push((child, 0));
            }
        }

        return _hash;
    }
}
