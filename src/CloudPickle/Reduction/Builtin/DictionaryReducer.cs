using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A dictionary with the default comparer; another comparer would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Dictionary<,>))]
public sealed class DictionaryReducer<TKey, TValue> : MutableMapReducer<Dictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, Dictionary<TKey, TValue> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override Dictionary<TKey, TValue> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Set(Dictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
