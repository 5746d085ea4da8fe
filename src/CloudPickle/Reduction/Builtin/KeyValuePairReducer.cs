using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A pair is Python's tuple of two.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(KeyValuePair<,>))]
public sealed class KeyValuePairReducer<TKey, TValue> : FixedTupleReducer<KeyValuePair<TKey, TValue>>
{
    internal override int CountOf(KeyValuePair<TKey, TValue> value) => 2;

    internal override int CountIn(Unpickler unpickler) => 2;

    internal override void WriteItems(Pickler pickler, KeyValuePair<TKey, TValue> value)
    {
        WriteItem(pickler, value.Key);
        WriteItem(pickler, value.Value);
    }

    internal override KeyValuePair<TKey, TValue> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(ReadItem<TKey>(unpickler, items, start), ReadItem<TValue>(unpickler, items, start + 1));
}
