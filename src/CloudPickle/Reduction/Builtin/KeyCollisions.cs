using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Counts how many keys each key meets in its bucket while a typed dictionary or set is filled: what the library's table will walk through.
/// Hash codes of numbers and structs are no secret, so a stream can choose keys that all share one.
/// </summary>
internal sealed class KeyCollisions
{
    /// <summary>Fewer keys cannot have as many collisions as are free.</summary>
    private const int FewKeys = 1024;

    private const long FreeCollisions = 1_000_000;

    private readonly bool _hasBuckets;
    private int[] _loads;
    private long _collisions;
    private long _keys;

    private KeyCollisions(int buckets, bool hasBuckets)
    {
        _loads = new int[buckets];
        _hasBuckets = hasBuckets;
    }

    /// <summary>A count for a table, or null where none is needed: few keys, or strings, whose hash codes are secret.</summary>
    /// <param name="keys">How many keys come.</param>
    /// <param name="buckets">The table's buckets, or 0: then only equal hash codes meet.</param>
    /// <typeparam name="TKey">The keys.</typeparam>
    public static KeyCollisions? Watch<TKey>(int keys, int buckets) =>
        keys < FewKeys || typeof(TKey) == typeof(string) ? null : new(buckets > 0 ? buckets : keys, buckets > 0);

    /// <summary>A count for a table whose keys come one by one, nobody knows how many: begun when there are enough, kept up with the table as it grows.</summary>
    /// <param name="collisions">The count so far.</param>
    /// <param name="map">The dictionary.</param>
    /// <param name="count">How many keys were added.</param>
    /// <param name="buckets">The table's buckets, or 0.</param>
    /// <typeparam name="TKey">The keys.</typeparam>
    /// <typeparam name="TValue">The values.</typeparam>
    public static void Follow<TKey, TValue>(ref KeyCollisions? collisions, IEnumerable<KeyValuePair<TKey, TValue>> map, int count, int buckets)
    {
        if (count < FewKeys || typeof(TKey) == typeof(string))
        {
            return;
        }

        collisions ??= new(0, buckets > 0);
        if (buckets > 0 ? collisions._loads.Length != buckets : collisions._loads.Length < count)
        {
            collisions._loads = new int[buckets > 0 ? buckets : count * 2];
            foreach (var (key, _) in map)
            {
                collisions._loads[collisions.BucketOf(key!.GetHashCode())]++;
            }
        }
    }

    /// <summary>Counts a key that is about to be added.</summary>
    /// <exception cref="UnpicklingException">There are too many collisions.</exception>
    public void Add(PickleMachine machine, int hashCode)
    {
        var limit = machine.Options.Limits.MaxHashCollisions;
        if (!TryAdd(hashCode, limit))
        {
            throw machine.Error(PickleLimits.Reached(
                nameof(PickleLimits.MaxHashCollisions), limit, $"{_collisions:N0} collisions of hash codes among {_keys:N0} keys"));
        }
    }

    /// <summary>Counts a key that is about to be added.</summary>
    /// <param name="hashCode">Its hash code.</param>
    /// <param name="limit"><see cref="PickleLimits.MaxHashCollisions"/>.</param>
    /// <returns>False when there are too many collisions.</returns>
    public bool TryAdd(int hashCode, int limit)
    {
        _keys++;
        _collisions += _loads[BucketOf(hashCode)]++;
        return _collisions <= FreeCollisions + (limit * _keys);
    }

    private uint BucketOf(int hashCode) => _hasBuckets
        ? (uint)hashCode % (uint)_loads.Length
        : (uint)((HashSeed.Mix((uint)hashCode) >> 32) * (uint)_loads.Length >> 32);
}
