using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

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

    internal sealed override TMap ReadTyped(ref TypedReader reader)
    {
        // For other keys, Python's equality is not that of .NET.
        if (typeof(TKey) != typeof(string) && typeof(TKey) != typeof(int) && typeof(TKey) != typeof(long) && typeof(TKey) != typeof(uint) && typeof(TKey) != typeof(short) && typeof(TKey) != typeof(byte))
        {
            return base.ReadTyped(ref reader);
        }

        var start = reader.BeginContainer(Opcode.EmptyDict, out var memoIndex);
        if (start != TypedStart.Value)
        {
            return ReadTypedReference(ref reader, start);
        }

        var map = Create(0);
        reader.SetMemo(memoIndex, map);
        KeyCollisions? collisions = null;
        var entries = ItemCursor.OfDictionary;
        for (var count = 0; reader.TryNextItem(ref entries); count++)
        {
            var key = reader.Read<TKey>();
            var value = reader.Read<TValue>();
            if (key is null || reader.HasFailed)
            {
                return base.ReadTyped(ref reader);
            }

            // A table that grows has other buckets than one whose size was known: what collides too often here, the machine looks at again.
            KeyCollisions.Follow(ref collisions, map, count, BucketsOf(map));
            if (!reader.TryCharge(key as string) || collisions?.TryAdd(key.GetHashCode(), reader.Limits.MaxHashCollisions) == false)
            {
                return base.ReadTyped(ref reader);
            }

            Set(map, key, value);
        }

        return map;
    }

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

    private static TMap ReadTypedReference(ref TypedReader reader, TypedStart start)
    {
        if (start == TypedStart.Null)
        {
            return null!;
        }

        if (start == TypedStart.Reference && reader.Reference is TMap known && known.GetType() == typeof(TMap))
        {
            return known;
        }

        reader.Fail();
        return null!;
    }
}
