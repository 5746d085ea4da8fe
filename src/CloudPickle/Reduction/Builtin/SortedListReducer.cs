using System.ComponentModel;
using System.Linq;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A sorted list is a dict in its order; a comparer that .NET names travels, another one is refused. Read entries are sorted
/// before they are added, because adding to the middle moves all that follows.
/// </summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(SortedList<,>))]
public sealed class SortedListReducer<TKey, TValue> : MapReducer<SortedList<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(SortedList<TKey, TValue> value) => value.Comparer;

    /// <inheritdoc/>
    protected override SortedList<TKey, TValue> Convert(Unpickler unpickler, PickledDictionary node)
    {
        if (unpickler.Machine.TryGetConverted<SortedList<TKey, TValue>>(node, out var known))
        {
            return known!;
        }

        var comparer = Comparers.For<TKey>(node.Comparer) as IComparer<TKey> ?? Comparer<TKey>.Default;
        var map = new SortedList<TKey, TValue>(comparer);
        var count = 0;
        unpickler.Machine.AddConverted(node, map, Complete);
        Complete();
        return map;

        bool Complete()
        {
            if (count == node.Count)
            {
                return false;
            }

            var entries = new List<KeyValuePair<TKey, TValue>>();
            var start = count;
            count = node.Count;
            ReadEntries(unpickler, node, start, (key, value) => entries.Add(new(key, value)));
            foreach (var (key, value) in entries.OrderBy(static entry => entry.Key, comparer))
            {
                map[key] = value;
            }

            return true;
        }
    }
}
