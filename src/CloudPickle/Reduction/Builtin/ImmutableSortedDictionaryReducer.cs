using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable sorted dictionary is a dict in its order; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableSortedDictionary<,>))]
public sealed class ImmutableSortedDictionaryReducer<TKey, TValue> : ImmutableMapReducer<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(ImmutableSortedDictionary<TKey, TValue> value) => Comparers.IsDefault(value.ValueComparer) ? value.KeyComparer : value.ValueComparer;

    /// <inheritdoc/>
    protected override ImmutableSortedDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries) => Fill(ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(), entries);

    private protected override ImmutableSortedDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries, StringComparer comparer) =>
        Fill(ImmutableSortedDictionary.CreateBuilder<TKey, TValue>((IComparer<TKey>)(object)comparer), entries);

    private static ImmutableSortedDictionary<TKey, TValue> Fill(ImmutableSortedDictionary<TKey, TValue>.Builder builder, List<KeyValuePair<TKey, TValue>> entries)
    {
        foreach (var (key, value) in entries)
        {
            builder[key] = value;
        }

        return builder.ToImmutable();
    }
}
