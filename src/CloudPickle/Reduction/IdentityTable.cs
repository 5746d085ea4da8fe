using System.Buffers;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Maps objects, by identity, to their memo ids: open addressing, never <c>Equals</c>.
/// An entry may be marked open: the object is being written and can only be constructed when that is done.
/// </summary>
/// <remarks>
/// <para>In a large graph it is the cache misses that cost. So what is probed is small, a hash and a number each, and the objects stand
/// in the order in which they came: adding one touches one place, and growing touches no object.</para>
/// <para>Objects that were made one after the other stand one after the other in memory, and are mostly met in that order. So an object is
/// found by its address, as in CPython, and its neighbours' slots are next to its own. Collections move objects: what is found is compared by
/// reference, and that something is not there counts only if there was no collection since the first was added. When there was one, all are
/// found by <see cref="RuntimeHelpers.GetHashCode"/> from then on, until <see cref="Clear"/>; and also when their addresses turn out to crowd. The count of the youngest
/// generation is that of all collections: each of them includes it.</para>
/// </remarks>
internal sealed class IdentityTable
{
    private const int OpenFlag = 1 << 31;
    private const int InitialCapacity = 64;
    private const int SlowGrowthCapacity = 1 << 17;
    private const int KeptEntries = 64;
    private const uint MaxDistance = 256;
    private const int PartBits = 6;
    private const uint Golden = 0x9E3779B1;

    /// <summary>Mono, which has two generations, moves objects in collections that its count of the youngest generation leaves out.</summary>
    private static readonly bool s_isMono = GC.MaxGeneration < 2;

    private Slot[] _slots = new Slot[InitialCapacity];
    private Entry[] _entries = new Entry[KeptEntries];
    private int _mask = InitialCapacity - 1;
    private int _count;
    private bool _isByAddress = !s_isMono;
    private int _collections;

    public int Count => _count;

    /// <summary>Finds the memo id of an object.</summary>
    public bool TryGet(object key, out int id, out bool isOpen)
    {
        var number = Find(key, out _).Number;
        var value = number == 0 ? 0 : _entries[number - 1].Value;
        id = value & ~OpenFlag;
        isOpen = (value & OpenFlag) != 0;
        return number != 0;
    }

    /// <summary>Adds an object unless it is there already: then it gives its memo id.</summary>
    public bool TryAdd(object key, int id, bool isOpen, out int knownId, out bool isKnownOpen)
    {
        if (_count == _entries.Length || _count > _mask >> 1)
        {
            Grow();
        }

        ref var slot = ref Find(key, out var hash);
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
            _entries[Find(key, out _).Number - 1].Value = isOpen ? id | OpenFlag : id;
        }
    }

    /// <summary>Takes the open mark off an object that has been written completely.</summary>
    public void Close(object key) => _entries[Find(key, out _).Number - 1].Value &= ~OpenFlag;

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
        _isByAddress = !s_isMono;
    }

    /// <summary>The slot of an object, or the one in which it belongs. The reference is good until the table grows.</summary>
    private ref Slot Find(object key, out uint hash)
    {
        if (_count == 0)
        {
            _collections = GC.CollectionCount(0);
        }

        while (true)
        {
            hash = _isByAddress ? AddressOf(key) : IdentityHashOf(key);
            ref var slot = ref Probe(key, hash, out var distance);

            // The address was taken before the count is asked. A collection after that is noticed by the next that is not found.
            if (slot.Number != 0 || !_isByAddress || (distance <= MaxDistance && GC.CollectionCount(0) == _collections))
            {
                return ref slot;
            }

            LeaveAddresses();
        }
    }

    private ref Slot Probe(object key, uint hash, out uint distance)
    {
        var slots = _slots;
        var mask = (uint)_mask;
        var first = PlaceOf(hash);
        for (distance = 0; ; distance++)
        {
            ref var slot = ref slots[(first + distance) & mask];
            if (slot.Number == 0 || (slot.Hash == hash && ReferenceEquals(_entries[slot.Number - 1].Key, key)))
            {
                return ref slot;
            }
        }
    }

    /// <summary>In units of the smallest distance of two objects; the upper bits of a large heap are lost.</summary>
    private static uint AddressOf(object key) => (uint)((ulong)Unsafe.As<object, nint>(ref key) >> 3);

    // The runtime's hash codes are counters of a generator; the product spreads them.
    private static uint IdentityHashOf(object key) => (uint)(((ulong)(uint)RuntimeHelpers.GetHashCode(key) * 0x9E3779B97F4A7C15UL) >> 32);

    /// <summary>Neighbours in a part of the heap stay neighbours; parts that follow each other fill the table before two of them meet.</summary>
    private static uint PlaceOf(uint hash) => (((hash >> PartBits) * Golden) << PartBits) | (hash & ((1u << PartBits) - 1));

    /// <summary>Hashes all objects by what does not change when they move.</summary>
    private void LeaveAddresses()
    {
        _isByAddress = false;
        Array.Clear(_slots, 0, _mask + 1);
        for (var i = 0; i < _count; i++)
        {
            Place(new Slot(IdentityHashOf(_entries[i].Key!), i + 1));
        }
    }

    private void Place(Slot slot)
    {
        var index = PlaceOf(slot.Hash) & (uint)_mask;
        while (_slots[index].Number != 0)
        {
            index = (index + 1) & (uint)_mask;
        }

        _slots[index] = slot;
    }

    private void Grow()
    {
        if (_count == _entries.Length)
        {
            GrowEntries();
        }

        if (_count > _mask >> 1)
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
                Place(slot);
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
