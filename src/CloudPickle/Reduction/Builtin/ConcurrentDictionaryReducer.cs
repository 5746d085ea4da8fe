using System.Collections.Concurrent;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A concurrent dictionary is a dict; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ConcurrentDictionary<,>))]
public sealed class ConcurrentDictionaryReducer<TKey, TValue> : MutableMapReducer<ConcurrentDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, ConcurrentDictionary<TKey, TValue> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(ConcurrentDictionary<TKey, TValue> value) => HashOrder.SortByKey(value);

    /// <inheritdoc/>
    protected override ConcurrentDictionary<TKey, TValue> Create(int capacity) => new();

    /// <inheritdoc/>
    protected override void Set(ConcurrentDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
