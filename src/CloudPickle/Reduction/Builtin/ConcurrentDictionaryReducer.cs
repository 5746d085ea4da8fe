using System.Collections.Concurrent;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A concurrent dictionary is a dict; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ConcurrentDictionary<,>))]
public sealed class ConcurrentDictionaryReducer<TKey, TValue> : MutableMapReducer<ConcurrentDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(ConcurrentDictionary<TKey, TValue> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(ConcurrentDictionary<TKey, TValue> value) => HashOrder.SortByKey(value);

    /// <inheritdoc/>
    protected override ConcurrentDictionary<TKey, TValue> Create(int capacity) => new();

    private protected override ConcurrentDictionary<TKey, TValue> Create(int capacity, StringComparer comparer) => new((IEqualityComparer<TKey>)(object)comparer);

    /// <inheritdoc/>
    protected override void Set(ConcurrentDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
