using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An ordered dictionary is a dict; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(OrderedDictionary<,>))]
public sealed class OrderedDictionaryReducer<TKey, TValue> : MutableMapReducer<OrderedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(OrderedDictionary<TKey, TValue> value) => Comparers.Hashing(value.Comparer);

    /// <inheritdoc/>
    protected override OrderedDictionary<TKey, TValue> Create(int capacity) => new(capacity);

    private protected override OrderedDictionary<TKey, TValue> Create(int capacity, StringComparer comparer) => new(capacity, (IEqualityComparer<TKey>)(object)comparer);

    /// <inheritdoc/>
    protected override void Set(OrderedDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
