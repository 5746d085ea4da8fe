using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A frozen dictionary is a dict; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(FrozenDictionary<,>))]
public sealed class FrozenDictionaryReducer<TKey, TValue> : ImmutableMapReducer<FrozenDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, FrozenDictionary<TKey, TValue> value) => Comparers.RequireDefault(pickler, value.Comparer);

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(FrozenDictionary<TKey, TValue> value) => HashOrder.SortByKey(value);

    /// <inheritdoc/>
    protected override FrozenDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries) => entries.ToFrozenDictionary();
}
