using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Comparers are code, and code does not travel with data: only those that every reader has are accepted, the default ones and the ones of strings that
/// .NET names and that mean the same everywhere.
/// </summary>
internal static class Comparers
{
    private static readonly Dictionary<string, StringComparer> s_byName = new()
    {
        [nameof(StringComparer.Ordinal)] = StringComparer.Ordinal,
        [nameof(StringComparer.OrdinalIgnoreCase)] = StringComparer.OrdinalIgnoreCase,
        [nameof(StringComparer.InvariantCulture)] = StringComparer.InvariantCulture,
        [nameof(StringComparer.InvariantCultureIgnoreCase)] = StringComparer.InvariantCultureIgnoreCase,
    };

    /// <summary>The comparer of a name, or null for a name of none.</summary>
    public static StringComparer? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>The name of a comparer of strings; null for the default comparer of <typeparamref name="T"/>, or for none.</summary>
    /// <exception cref="PicklingException">The comparer is another one.</exception>
    public static string? NameOf<T>(Pickler pickler, object? comparer)
    {
        if (IsDefault<T>(comparer))
        {
            return null;
        }

        if (typeof(T) == typeof(string))
        {
            foreach (var (name, known) in s_byName)
            {
                if (ReferenceEquals(known, comparer))
                {
                    return name;
                }
            }
        }

        throw pickler.Error(
            $"The collection compares with {TypeNames.Of(comparer!.GetType())}, which would be lost. Copy it to one with the default comparer or one of StringComparer that knows no current culture, or register a reducer for it.");
    }

    /// <summary>Refuses any comparer but the default one, for collections whose form has no place for a name.</summary>
    public static void RequireDefault<T>(Pickler pickler, object? comparer)
    {
        if (NameOf<T>(pickler, comparer) is { } name)
        {
            throw pickler.Error($"The collection compares with StringComparer.{name}, which would be lost. Copy it to one with the default comparer, or register a reducer for it.");
        }
    }

    /// <summary>What hashes: the ordinal comparer is how strings compare by default there.</summary>
    public static object? Hashing(object comparer) => ReferenceEquals(comparer, StringComparer.Ordinal) ? null : comparer;

    /// <summary>Whether a comparer compares as every collection does that was given none.</summary>
    public static bool IsDefault<T>(IEqualityComparer<T> comparer) => IsDefault<T>((object)comparer);

    /// <summary>The comparer of the dictionary behind a wrapper, or null when it is not known.</summary>
    public static object? Of<TKey, TValue>(IDictionary<TKey, TValue> map)
        where TKey : notnull => map switch
        {
            Dictionary<TKey, TValue> hashed => Hashing(hashed.Comparer),
            ConcurrentDictionary<TKey, TValue> hashed => Hashing(hashed.Comparer),
            OrderedDictionary<TKey, TValue> hashed => Hashing(hashed.Comparer),
            SortedDictionary<TKey, TValue> sorted => sorted.Comparer,
            SortedList<TKey, TValue> sorted => sorted.Comparer,
            ReadOnlyDictionary<TKey, TValue> wrapper => Of(ReadOnlyDictionaryReducer<TKey, TValue>.Wrapped(wrapper)),
            _ => null,
        };

    /// <summary>The comparer that was noted with an untyped set.</summary>
    public static StringComparer? Noted(object set) => (set as PickledSet)?.Comparer ?? (set as PickledFrozenSet)?.Comparer;

    /// <summary>The comparer that a note names, for a collection whose keys are strings; else null.</summary>
    public static StringComparer? For<TKey>(StringComparer? noted) => typeof(TKey) == typeof(string) ? noted : null;

    private static bool IsDefault<T>(object? comparer) =>
        comparer is null
        || ReferenceEquals(comparer, EqualityComparer<T>.Default)
        || ReferenceEquals(comparer, Comparer<T>.Default);
}
