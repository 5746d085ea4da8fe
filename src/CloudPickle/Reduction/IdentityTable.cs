using System.Buffers;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Maps objects, by identity, to their memo ids: open addressing on the object's own hash, never on <c>Equals</c>.
/// An entry may be marked open: the object is being written and can only be constructed when that is done.
/// </summary>
internal sealed class IdentityTable
{
    private const int OpenFlag = 1 << 31;
    private const int InitialCapacity = 64;
    private const int SlowGrowthCapacity = 1 << 17;

    private Entry[] _entries = new Entry[InitialCapacity];
    private int _mask = InitialCapacity - 1;
    private int _count;

    public int Count => _count;

    /// <summary>Finds the memo id of an object.</summary>
    public bool TryGet(object key, out int id, out bool isOpen)
    {
        ref var entry = ref Find(key, HashOf(key));
        id = entry.Value & ~OpenFlag;
        isOpen = (entry.Value & OpenFlag) != 0;
        return entry.Key is not null;
    }

    /// <summary>Adds an object unless it is there already: then it gives its memo id.</summary>
    public bool TryAdd(object key, int id, bool isOpen, out int knownId, out bool isKnownOpen)
    {
        if (_count * 2 > _mask)
        {
            Grow();
        }

        var hash = HashOf(key);
        ref var entry = ref Find(key, hash);
        if (entry.Key is not null)
        {
            knownId = entry.Value & ~OpenFlag;
            isKnownOpen = (entry.Value & OpenFlag) != 0;
            return false;
        }

        _count++;
        entry = new Entry(key, hash) { Value = isOpen ? id | OpenFlag : id };
        knownId = id;
        isKnownOpen = isOpen;
        return true;
    }

    /// <summary>Sets the memo id of an object.</summary>
    public void Add(object key, int id, bool isOpen)
    {
        if (!TryAdd(key, id, isOpen, out _, out _))
        {
            Find(key, HashOf(key)).Value = isOpen ? id | OpenFlag : id;
        }
    }

    /// <summary>Takes the open mark off an object that has been written completely.</summary>
    public void Close(object key) => Find(key, HashOf(key)).Value &= ~OpenFlag;

    /// <summary>Forgets everything; what a large graph needed goes back to the pool.</summary>
    public void Clear()
    {
        if (_mask >= InitialCapacity)
        {
            ArrayPool<Entry>.Shared.Return(_entries, clearArray: true);
            _entries = new Entry[InitialCapacity];
            _mask = InitialCapacity - 1;
        }
        else if (_count > 0)
        {
            Array.Clear(_entries);
        }

        _count = 0;
    }

    // The runtime's hash codes are counters of a generator; the product spreads them.
    private static uint HashOf(object key) => (uint)(((ulong)(uint)RuntimeHelpers.GetHashCode(key) * 0x9E3779B97F4A7C15UL) >> 32);

    private ref Entry Find(object key, uint hash)
    {
        var entries = _entries;
        var mask = (uint)_mask;
        var slot = hash & mask;
        while (true)
        {
            ref var entry = ref entries[slot];
            if (entry.Key is null || ReferenceEquals(entry.Key, key))
            {
                return ref entry;
            }

            slot = (slot + 1) & mask;
        }
    }

    // Rarely, since it is the cache misses that cost; the hashes are kept so that no object is touched.
    private void Grow()
    {
        var old = _entries;
        var oldCapacity = _mask + 1;
        var capacity = oldCapacity >= SlowGrowthCapacity ? oldCapacity * 2 : oldCapacity * 4;
        _entries = ArrayPool<Entry>.Shared.Rent(capacity);
        _mask = capacity - 1;
        for (var i = 0; i < oldCapacity; i++)
        {
            if (old[i].Key is { } key)
            {
                Find(key, old[i].Hash) = old[i];
            }
        }

        if (oldCapacity > InitialCapacity)
        {
            ArrayPool<Entry>.Shared.Return(old, clearArray: true);
        }
    }

    private struct Entry(object key, uint hash)
    {
        public readonly object? Key = key;
        public readonly uint Hash = hash;
        public int Value;
    }
}
