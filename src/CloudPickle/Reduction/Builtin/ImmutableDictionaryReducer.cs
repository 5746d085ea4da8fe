using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable dictionary is a dict; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableDictionary<,>))]
public sealed class ImmutableDictionaryReducer<TKey, TValue> : ImmutableMapReducer<ImmutableDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(ImmutableDictionary<TKey, TValue> value) => Comparers.IsDefault(value.ValueComparer) ? Comparers.Hashing(value.KeyComparer) : value.ValueComparer;

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(ImmutableDictionary<TKey, TValue> value) => HashOrder.SortByKey(value);

    /// <inheritdoc/>
    protected override ImmutableDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries) => Fill(ImmutableDictionary.CreateBuilder<TKey, TValue>(), entries);

    private protected override ImmutableDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries, StringComparer comparer) =>
        Fill(ImmutableDictionary.CreateBuilder<TKey, TValue>((IEqualityComparer<TKey>)(object)comparer), entries);

    private static ImmutableDictionary<TKey, TValue> Fill(ImmutableDictionary<TKey, TValue>.Builder builder, List<KeyValuePair<TKey, TValue>> entries)
    {
        foreach (var (key, value) in entries)
        {
            builder[key] = value;
        }

        return builder.ToImmutable();
    }
}
