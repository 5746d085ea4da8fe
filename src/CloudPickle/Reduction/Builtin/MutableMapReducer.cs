using System.ComponentModel;
using System.Runtime.CompilerServices;
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
    private static EmptySize s_emptySize;

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

        var map = CreateEmpty();
        reader.Charge(s_emptySize.Bytes);
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

            reader.Charge(BytesPerEntry);
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

        if (s_emptySize.IsUnknown)
        {
            CreateEmpty();
        }

        unpickler.Machine.Charge(s_emptySize.Bytes + ((long)(Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>()) * node.Count));
        var map = Comparers.For<TKey>(node.Comparer) is { } comparer ? Create(node.Count, comparer) : Create(node.Count);
        if (unpickler.Machine.MayBeSeenAgain(node))
        {
            Share(unpickler, node, map);
        }
        else
        {
            unpickler.Machine.Keep(node, map);
            Fill(unpickler, node, map);
        }

        return map;
    }

    /// <summary>Fills a dictionary whose entries are all there, and that nothing else refers to.</summary>
    private void Fill(Unpickler unpickler, PickledDictionary node, TMap map)
    {
        var machine = unpickler.Machine;
        var loose = machine.LooseCount;
        var collisions = BeginEntries(machine, node, 0, BucketsOf(map), out var level);
        var table = node.Table;
        for (var i = table.First(); i >= 0; i = table.Next(i))
        {
            var key = ReadKey(unpickler, table.KeyAt(i), level, collisions);
            Set(map, key, unpickler.Read<TValue>(table.ValueAt(i)));
        }

        machine.LeavePath(level);
        if (loose != machine.LooseCount)
        {
            FillAgainLater(unpickler, node, map, loose);
        }
    }

    private void FillAgainLater(Unpickler unpickler, PickledDictionary node, TMap map, int loose) =>
        unpickler.Machine.SetLooseAgain(loose, () => Fill(unpickler, node, map));

    /// <summary>Fills a dictionary that others may refer to, and whose node may still grow.</summary>
    private void Share(Unpickler unpickler, PickledDictionary node, TMap map)
    {
        var machine = unpickler.Machine;
        var count = 0;
        machine.AddConverted(node, map, Complete);
        Complete();

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

    /// <summary>Makes an empty dictionary whose size is charged next.</summary>
    private TMap CreateEmpty() => s_emptySize.IsUnknown ? s_emptySize.Measure(() => Create(0)) : Create(0);

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
