using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of dictionaries that can be filled: they exist before their entries, so cycles through them work.</summary>
/// <typeparam name="TMap">The dictionary.</typeparam>
/// <typeparam name="TKey">Its keys.</typeparam>
/// <typeparam name="TValue">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MutableMapReducer<TMap, TKey, TValue> : MapReducer<TMap, TKey, TValue>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
{
    /// <summary>Makes an empty dictionary.</summary>
    /// <param name="capacity">How many entries will come at least.</param>
    protected abstract TMap Create(int capacity);

    /// <summary>Makes an empty dictionary whose keys, which are strings, compare in a way of their own.</summary>
    private protected virtual TMap Create(int capacity, StringComparer comparer) => Create(capacity);

    /// <summary>Sets an entry; the last one of equal keys stays.</summary>
    /// <param name="map">The dictionary.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    protected abstract void Set(TMap map, TKey key, TValue value);

    /// <summary>The buckets of the table behind it, where it has one that shows them; else 0.</summary>
    /// <param name="map">The dictionary.</param>
    protected virtual int BucketsOf(TMap map) => 0;

    /// <inheritdoc/>
    protected sealed override TMap Convert(Unpickler unpickler, PickledDictionary node)
    {
        if (unpickler.Machine.TryGetConverted<TMap>(node, out var known))
        {
            return known!;
        }

        var machine = unpickler.Machine;
        var map = Comparers.For<TKey>(node.Comparer) is { } comparer ? Create(node.Count, comparer) : Create(node.Count);
        var count = 0;
        machine.AddConverted(node, map, Complete);
        Complete();
        return map;

        bool Complete()
        {
            if (count == node.Count)
            {
                return false;
            }

            var loose = machine.LooseCount;
            ReadEntries(unpickler, node, count, (key, value) =>
            {
                count++;
                Set(map, key, value);
            }, BucketsOf(map));
            if (loose != machine.LooseCount)
            {
                machine.SetLooseAgain(loose, SetAgain);
            }

            return true;
        }

        void SetAgain()
        {
            count = 0;
            Complete();
        }
    }
}
