using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A frozen dictionary is a dict; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(FrozenDictionary<,>))]
public sealed class FrozenDictionaryReducer<TKey, TValue> : ImmutableMapReducer<FrozenDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(FrozenDictionary<TKey, TValue> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(FrozenDictionary<TKey, TValue> value) => HashOrder.SortByKey(value);

    /// <inheritdoc/>
    protected override FrozenDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries) => entries.ToFrozenDictionary();

    private protected override FrozenDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries, StringComparer comparer) =>
        entries.ToFrozenDictionary((IEqualityComparer<TKey>)(object)comparer);
}
