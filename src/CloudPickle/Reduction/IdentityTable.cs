using System.Buffers;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Maps objects, by identity, to their memo ids: open addressing on the object's own hash, never on <c>Equals</c>.
/// An entry may be marked open: the object is being written and can only be constructed when that is done.
/// </summary>
/// <remarks>
/// In a large graph it is the cache misses that cost. So what is probed is small, a hash and a number each, and the objects stand
/// in the order in which they came: adding one touches one place at random, and growing touches no object.
/// </remarks>
internal sealed class IdentityTable
{
    private const int OpenFlag = 1 << 31;
    private const int InitialCapacity = 64;
    private const int SlowGrowthCapacity = 1 << 17;
    private const int KeptEntries = 64;

    private Slot[] _slots = new Slot[InitialCapacity];
    private Entry[] _entries = new Entry[KeptEntries];
    private int _mask = InitialCapacity - 1;
    private int _count;

    public int Count => _count;

    /// <summary>Finds the memo id of an object.</summary>
    public bool TryGet(object key, out int id, out bool isOpen)
    {
        var number = Find(key, HashOf(key)).Number;
        var value = number == 0 ? 0 : _entries[number - 1].Value;
        id = value & ~OpenFlag;
        isOpen = (value & OpenFlag) != 0;
        return number != 0;
    }

    /// <summary>Adds an object unless it is there already: then it gives its memo id.</summary>
    public bool TryAdd(object key, int id, bool isOpen, out int knownId, out bool isKnownOpen)
    {
        if (_count == _entries.Length || _count > _mask - (_mask >> 2))
        {
            Grow();
        }

        var hash = HashOf(key);
        ref var slot = ref Find(key, hash);
        if (slot.Number != 0)
        {
            var value = _entries[slot.Number - 1].Value;
            knownId = value & ~OpenFlag;
            isKnownOpen = (value & OpenFlag) != 0;
            return false;
        }

        _entries[_count] = new Entry(key, isOpen ? id | OpenFlag : id);
        slot = new Slot(hash, ++_count);
        knownId = id;
        isKnownOpen = isOpen;
        return true;
    }

    /// <summary>Sets the memo id of an object.</summary>
    public void Add(object key, int id, bool isOpen)
    {
        if (!TryAdd(key, id, isOpen, out _, out _))
        {
            EntryOf(key).Value = isOpen ? id | OpenFlag : id;
        }
    }

    /// <summary>Takes the open mark off an object that has been written completely.</summary>
    public void Close(object key) => EntryOf(key).Value &= ~OpenFlag;

    /// <summary>Forgets everything; what a large graph needed goes back to the pool.</summary>
    public void Clear()
    {
        Array.Clear(_entries, 0, _count);
        if (_entries.Length > KeptEntries)
        {
            ArrayPool<Entry>.Shared.Return(_entries);
            _entries = new Entry[KeptEntries];
        }

        if (_mask >= InitialCapacity)
        {
            ArrayPool<Slot>.Shared.Return(_slots);
            _slots = new Slot[InitialCapacity];
            _mask = InitialCapacity - 1;
        }
        else if (_count > 0)
        {
            Array.Clear(_slots);
        }

        _count = 0;
    }

    // The runtime's hash codes are counters of a generator; the product spreads them.
    private static uint HashOf(object key) => (uint)(((ulong)(uint)RuntimeHelpers.GetHashCode(key) * 0x9E3779B97F4A7C15UL) >> 32);

    private ref Entry EntryOf(object key) => ref _entries[Find(key, HashOf(key)).Number - 1];

    private ref Slot Find(object key, uint hash)
    {
        var slots = _slots;
        var mask = (uint)_mask;
        var index = hash & mask;
        while (true)
        {
            ref var slot = ref slots[index];
            if (slot.Number == 0 || (slot.Hash == hash && ReferenceEquals(_entries[slot.Number - 1].Key, key)))
            {
                return ref slot;
            }

            index = (index + 1) & mask;
        }
    }

    private void Grow()
    {
        if (_count == _entries.Length)
        {
            GrowEntries();
        }

        if (_count > _mask - (_mask >> 2))
        {
            GrowSlots();
        }
    }

    private void GrowEntries()
    {
        var old = _entries;
        _entries = ArrayPool<Entry>.Shared.Rent(2 * _count);
        Array.Copy(old, _entries, _count);
        if (_count > KeptEntries)
        {
            Array.Clear(old, 0, _count);
            ArrayPool<Entry>.Shared.Return(old);
        }
    }

    private void GrowSlots()
    {
        var old = _slots;
        var oldCapacity = _mask + 1;
        var capacity = oldCapacity >= SlowGrowthCapacity ? oldCapacity * 2 : oldCapacity * 4;
        _slots = ArrayPool<Slot>.Shared.Rent(capacity);
        Array.Clear(_slots, 0, capacity);
        _mask = capacity - 1;
        foreach (var slot in old.AsSpan(0, oldCapacity))
        {
            if (slot.Number != 0)
            {
                var index = slot.Hash & (uint)_mask;
                while (_slots[index].Number != 0)
                {
                    index = (index + 1) & (uint)_mask;
                }

                _slots[index] = slot;
            }
        }

        if (oldCapacity > InitialCapacity)
        {
            ArrayPool<Slot>.Shared.Return(old);
        }
    }

    /// <summary>The hash of an object and its place among those that came, from 1; 0 where there is none.</summary>
    private readonly struct Slot(uint hash, int number)
    {
        public readonly uint Hash = hash;
        public readonly int Number = number;
    }

    private struct Entry(object key, int value)
    {
        public readonly object? Key = key;
        public int Value = value;
    }
}
