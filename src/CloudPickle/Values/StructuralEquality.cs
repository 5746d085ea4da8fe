using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle;

/// <summary>
/// Compares containers with an explicit stack. Pairs that were met before are merged in a union-find, so graphs that
/// share subtrees take linear time and cycles end.
/// </summary>
internal sealed class StructuralEquality
{
    private const int PairsBeforeMerging = 32;
    private const int LongLeaf = 256;

    private readonly Stack<(object? X, object? Y)> _pairs = new();
    private Dictionary<object, object>? _parents;
    private int _compared;
    private long _popped;

    internal static bool IsContainer(object value) =>
        value is PickledTuple or PickledFrozenSet or List<object?> or PickledDictionary or PickledSet;

    internal static bool AreEqual(object x, object y)
    {
        var walk = new StructuralEquality();
        walk._pairs.Push((x, y));
        var equal = walk.Run();
        KeyWork.AddPairs(walk._popped);
        return equal;
    }

    private bool Run()
    {
        while (_pairs.TryPop(out var pair))
        {
            _popped++;
            var (x, y) = pair;
            if (ReferenceEquals(x, y))
            {
                continue;
            }

            if (x is null || y is null)
            {
                return false;
            }

            if (!IsContainer(x))
            {
                if (!(IsLong(x) && IsLong(y) && AreAlreadyMerged(x, y)) && !LeafEquality.AreEqual(x, y))
                {
                    return false;
                }
            }
            else if (!IsContainer(y) || !AreAlreadyMerged(x, y) && !PushChildren(x, y))
            {
                return false;
            }
        }

        return true;
    }

    private bool PushChildren(object x, object y)
    {
        switch (x)
        {
            case PickledTuple tuple:
                if (y is not PickledTuple otherTuple || !tuple.MayEqual(otherTuple))
                {
                    return false;
                }

                return PushItems(tuple.Span, otherTuple.Span);
            case List<object?> list:
                return y is List<object?> otherList && PushItems(CollectionsMarshal.AsSpan(list), CollectionsMarshal.AsSpan(otherList));
            case PickledDictionary dictionary:
                return y is PickledDictionary otherDictionary && PushEntries(dictionary.Table, otherDictionary.Table);
            default:
                return SetTable(x) is { } table && SetTable(y) is { } otherTable && PushEntries(table, otherTable);
        }
    }

    private static OrderedTable? SetTable(object value) => value switch
    {
        PickledFrozenSet set => set.Table,
        PickledSet set => set.Table,
        _ => null,
    };

    private bool PushItems(ReadOnlySpan<object?> items, ReadOnlySpan<object?> otherItems)
    {
        if (items.Length != otherItems.Length)
        {
            return false;
        }

        for (var i = items.Length - 1; i >= 0; i--)
        {
            _pairs.Push((items[i], otherItems[i]));
        }

        return true;
    }

    private bool PushEntries(OrderedTable table, OrderedTable other)
    {
        if (table.Count != other.Count)
        {
            return false;
        }

        for (var i = table.First(); i >= 0; i = table.Next(i))
        {
            var key = table.KeyAt(i);
            var match = other.FirstWithHash(table.HashAt(i));
            if (match < 0)
            {
                return false;
            }

            if (other.NextWithHash(match) < 0)
            {
                _pairs.Push((key, other.KeyAt(match)));
            }
            else
            {
                // Several keys share all 64 bits of the hash: find the equal one first.
                RuntimeHelpers.EnsureSufficientExecutionStack();
                while (match >= 0 && !PythonEquality.AreEqual(key, other.KeyAt(match)))
                {
                    match = other.NextWithHash(match);
                }

                if (match < 0)
                {
                    return false;
                }
            }

            _pairs.Push((table.ValueAt(i), other.ValueAt(match)));
        }

        return true;
    }

    /// <summary>Leaves whose comparison takes time in their length: a stream names one again and again with two bytes each.</summary>
    private static bool IsLong(object leaf) => leaf switch
    {
        string text => text.Length > LongLeaf,
        byte[] bytes => bytes.Length > LongLeaf,
        BigInteger number => number.GetByteCount() > LongLeaf,
        PickledDecimal number => number.Text.Length > LongLeaf,
        _ => false,
    };

    /// <summary>Records that the pair is being compared; true when earlier pairs already imply that it is equal.</summary>
    private bool AreAlreadyMerged(object x, object y)
    {
        // What is empty is compared at once, and costs no entry.
        if (_compared++ < PairsBeforeMerging || x is List<object?> { Count: 0 } or PickledDictionary { Count: 0 } or PickledSet { Count: 0 })
        {
            return false;
        }

        _parents ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        var rootX = Root(x);
        var rootY = Root(y);
        if (ReferenceEquals(rootX, rootY))
        {
            return true;
        }

        _parents[rootX] = rootY;
        return false;
    }

    private object Root(object node)
    {
        while (_parents!.TryGetValue(node, out var parent))
        {
            if (_parents.TryGetValue(parent, out var grandparent))
            {
                _parents[node] = grandparent;
            }

            node = parent;
        }

        return node;
    }
}
