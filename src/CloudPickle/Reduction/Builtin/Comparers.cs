using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Comparers are code, and code does not travel with data: only the default ones, which every reader has, are accepted.</summary>
internal static class Comparers
{
    public static void RequireDefault<T>(Pickler pickler, IEqualityComparer<T> comparer)
    {
        if (!ReferenceEquals(comparer, EqualityComparer<T>.Default) && !ReferenceEquals(comparer, StringComparer.Ordinal))
        {
            throw Refuse(pickler, comparer);
        }
    }

    public static void RequireDefault<T>(Pickler pickler, IComparer<T> comparer)
    {
        if (!ReferenceEquals(comparer, Comparer<T>.Default))
        {
            throw Refuse(pickler, comparer);
        }
    }

    /// <summary>Checks the dictionary behind a wrapper.</summary>
    public static void RequireDefaultOf<TKey, TValue>(Pickler pickler, IDictionary<TKey, TValue> map)
        where TKey : notnull
    {
        switch (map)
        {
            case Dictionary<TKey, TValue> hashed:
                RequireDefault(pickler, hashed.Comparer);
                break;
            case ConcurrentDictionary<TKey, TValue> hashed:
                RequireDefault(pickler, hashed.Comparer);
                break;
            case OrderedDictionary<TKey, TValue> hashed:
                RequireDefault(pickler, hashed.Comparer);
                break;
            case SortedDictionary<TKey, TValue> sorted:
                RequireDefault(pickler, sorted.Comparer);
                break;
            case SortedList<TKey, TValue> sorted:
                RequireDefault(pickler, sorted.Comparer);
                break;
            case ReadOnlyDictionary<TKey, TValue> wrapper:
                RequireDefaultOf(pickler, ReadOnlyDictionaryReducer<TKey, TValue>.Wrapped(wrapper));
                break;
        }
    }

    private static PicklingException Refuse(Pickler pickler, object comparer) =>
        pickler.Error($"The collection compares with {TypeNames.Of(comparer.GetType())}, which would be lost. Copy it to one with the default comparer, or register a reducer for it.");
}
