using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A sorted dictionary is a dict in its order; a comparer that .NET names travels, another one is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(SortedDictionary<,>))]
public sealed class SortedDictionaryReducer<TKey, TValue> : MutableMapReducer<SortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(SortedDictionary<TKey, TValue> value) => value.Comparer;

    /// <inheritdoc/>
    protected override SortedDictionary<TKey, TValue> Create(int capacity) => [];

    private protected override SortedDictionary<TKey, TValue> Create(int capacity, StringComparer comparer) => new((IComparer<TKey>)(object)comparer);

    /// <inheritdoc/>
    protected override void Set(SortedDictionary<TKey, TValue> map, TKey key, TValue value) => map[key] = value;
}
