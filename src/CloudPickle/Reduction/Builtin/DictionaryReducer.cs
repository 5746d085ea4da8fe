using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A dictionary with the default comparer; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Dictionary<,>))]
public sealed class DictionaryReducer<TKey, TValue> : MutableMapReducer<Dictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(Dictionary<TKey, TValue> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override Dictionary<TKey, TValue> Create(int capacity) => new(capacity);

    private protected override Dictionary<TKey, TValue> Create(int capacity, StringComparer comparer) => new(capacity, (IEqualityComparer<TKey>)(object)comparer);

    /// <inheritdoc/>
    protected override int BucketsOf(Dictionary<TKey, TValue> map) => map.Capacity;

    /// <inheritdoc/>
    protected override void Set(Dictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
