using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The written order of collections that enumerate in the order of their hashes, which differs between processes: simple keys
/// (strings, numbers, times, enums, and tuples of them) are sorted, so that the same value has the same bytes everywhere. Other
/// keys are left as they come.
/// </summary>
internal static class HashOrder
{
    private const int MaxTupleNesting = 8;

    public static List<T> Sort<T>(IEnumerable<T> items) => Sort(items, static item => item);

    public static List<KeyValuePair<TKey, TValue>> SortByKey<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries) =>
        Sort(entries, static entry => entry.Key);

    public static List<TItem> Sort<TItem, TKey>(IEnumerable<TItem> items, Func<TItem, TKey> keyOf)
    {
        var list = new List<TItem>(items);
        if (ComparerOf<TKey>() is { } comparer)
        {
            list.Sort((left, right) => comparer.Compare(keyOf(left), keyOf(right)));
        }
        else if (list.TrueForAll(item => IsSimple(keyOf(item), 0)))
        {
            list.Sort((left, right) => Compare(keyOf(left), keyOf(right)));
        }

        return list;
    }

    /// <summary>The comparison that needs no boxing, where there is one; the same order as <see cref="Compare(object?, object?)"/>.</summary>
    private static IComparer<T>? ComparerOf<T>() =>
        typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.Ordinal :
        typeof(T).IsValueType && IsSimple(typeof(T)) ? Comparer<T>.Default : null;

    private static bool IsSimple(object? key, int nesting)
    {
        if (key is ITuple tuple && nesting < MaxTupleNesting)
        {
            for (var i = 0; i < tuple.Length; i++)
            {
                if (!IsSimple(tuple[i], nesting + 1))
                {
                    return false;
                }
            }

            return true;
        }

        return key is null or Enum || IsSimple(key.GetType());
    }

    /// <summary>Compared one by one and not in a table, which would keep every type in native code.</summary>
    private static bool IsSimple(Type type)
    {
        if (type.IsPrimitive) { return true; }
        if (type == typeof(string)) { return true; }
        if (type == typeof(decimal)) { return true; }
        if (type == typeof(Int128)) { return true; }
        if (type == typeof(UInt128)) { return true; }
        if (type == typeof(BigInteger)) { return true; }
        if (type == typeof(Half)) { return true; }
        if (type == typeof(Guid)) { return true; }
        if (type == typeof(DateTime)) { return true; }
        if (type == typeof(DateTimeOffset)) { return true; }
        if (type == typeof(DateOnly)) { return true; }
        if (type == typeof(TimeOnly)) { return true; }
        if (type == typeof(TimeSpan)) { return true; }
        if (type == typeof(Version)) { return true; }
        if (type == typeof(System.Text.Rune)) { return true; }

        return false;
    }

    private static int Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        if (left.GetType() != right.GetType())
        {
            return string.CompareOrdinal(left.GetType().ToString(), right.GetType().ToString());
        }

        return left switch
        {
            string text => string.CompareOrdinal(text, (string)right),
            ITuple tuple => Compare(tuple, (ITuple)right),
            _ => ((IComparable)left).CompareTo(right),
        };
    }

    private static int Compare(ITuple left, ITuple right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (Compare(left[i], right[i]) is var order && order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
