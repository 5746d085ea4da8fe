using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of dictionaries that are made from all their entries at once.</summary>
/// <typeparam name="TMap">The dictionary.</typeparam>
/// <typeparam name="TKey">Its keys.</typeparam>
/// <typeparam name="TValue">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImmutableMapReducer<TMap, TKey, TValue> : MapReducer<TMap, TKey, TValue>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
{
    /// <summary>Makes the dictionary; of equal keys the last one stays.</summary>
    /// <param name="entries">The entries in the written order.</param>
    protected abstract TMap Create(List<KeyValuePair<TKey, TValue>> entries);

    /// <summary>Makes the dictionary; its keys, which are strings, compare in a way of their own.</summary>
    private protected virtual TMap Create(List<KeyValuePair<TKey, TValue>> entries, StringComparer comparer) => Create(entries);

    /// <inheritdoc/>
    protected sealed override TMap Convert(Unpickler unpickler, PickledDictionary node)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<TMap>(node, out var known))
        {
            return known!;
        }

        var entries = new List<KeyValuePair<TKey, TValue>>(node.Count);
        ReadEntries(unpickler, node, 0, (key, value) => entries.Add(new(key, value)));
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the values has made it already.
            return known!;
        }

        var map = Comparers.For<TKey>(node.Comparer) is { } comparer ? Create(entries, comparer) : Create(entries);
        machine.AddConverted(node, map, () => node.Count == entries.Count
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TMap))}, which is made from all its entries at once and cannot contain itself. Use a mutable dictionary."));
        return map;
    }
}
