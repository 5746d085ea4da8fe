using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An ordered dictionary is a dict; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(OrderedDictionary<,>))]
public sealed class OrderedDictionaryReducer<TKey, TValue> : MutableMapReducer<OrderedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, OrderedDictionary<TKey, TValue> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override OrderedDictionary<TKey, TValue> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Set(OrderedDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
