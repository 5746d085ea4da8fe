using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A sorted dictionary is a dict in its order; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(SortedDictionary<,>))]
public sealed class SortedDictionaryReducer<TKey, TValue> : MutableMapReducer<SortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, SortedDictionary<TKey, TValue> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override SortedDictionary<TKey, TValue> Create(int capacity) => [];

    /// <inheritdoc/>
    protected override void Set(SortedDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
