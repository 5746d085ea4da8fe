using System.Numerics;

namespace CloudPickle;

/// <summary>
/// The hash table of dictionaries and sets: keys compare as in Python, entries keep the order of insertion, a removed
/// entry leaves a hole until the next growth. Entries are addressed by index; a negative index means "none". A small table has no
/// buckets: comparing a few hashes is as fast as finding one, and most of Python's dictionaries are small.
/// </summary>
internal sealed class OrderedTable
{
    private const int MaxWithoutBuckets = 8;
    private const int BytesPerUnit = 8;
    private const int SmallBatch = 256;

    private int[] _buckets = [];
    private Entry[] _entries = [];
    private int _used;
    private int _allocatedUnits;

    internal OrderedTable()
    {
    }

    internal OrderedTable(int capacity)
    {
        if (capacity > 0)
        {
            Resize(Math.Max(4, capacity));
        }
    }

    internal int Count { get; private set; }

    /// <summary>The memory of all arrays that the table has had so far.</summary>
    internal long AllocatedBytes => (long)_allocatedUnits * BytesPerUnit;

    /// <summary>Changes with every insertion and removal, so that enumerators notice.</summary>
    internal int Version { get; private set; }

    internal object? KeyAt(int index) => _entries[index].Key;

    internal object? ValueAt(int index) => _entries[index].Value;

    internal ulong HashAt(int index) => _entries[index].Hash;

    internal int First() => Next(-1);

    internal int Next(int index)
    {
        for (index++; index < _used; index++)
        {
            if (_entries[index].Hash != 0)
            {
                return index;
            }
        }

        return -1;
    }

    internal int Find(object? key) => Find(key, PythonHash.OfKey(key));

    /// <summary>Makes room for so many more entries, if there are none yet: growing by doubling would make two tables for most dictionaries.</summary>
    internal void Reserve(int count)
    {
        if (_entries.Length == 0 && count > 0)
        {
            // More usually follows a large batch, and then the table doubles.
            Resize(count < SmallBatch ? count : (int)BitOperations.RoundUpToPowerOf2((uint)count));
        }
    }

    /// <summary>Adds the key, or replaces the value of the equal key that is there; returns true when it was added.</summary>
    internal bool Set(object? key, object? value) => Set(key, value, PythonHash.OfKey(key));

    /// <summary>The same, for a key whose hash is known.</summary>
    internal bool Set(object? key, object? value, ulong hash)
    {
        var index = Find(key, hash);
        if (index >= 0)
        {
            _entries[index].Value = value;
            return false;
        }

        Insert(key, value, hash);
        return true;
    }

    /// <summary>Adds the key unless an equal key is there; returns true when it was added.</summary>
    internal bool TryAdd(object? key, object? value)
    {
        var hash = PythonHash.OfKey(key);
        if (Find(key, hash) >= 0)
        {
            return false;
        }

        Insert(key, value, hash);
        return true;
    }

    internal void RemoveAt(int index)
    {
        if (_buckets.Length > 0)
        {
            Unlink(index);
        }

        _entries[index] = default;
        Count--;
        Version++;
        while (_used > 0 && _entries[_used - 1].Hash == 0)
        {
            _used--;
        }
    }

    internal bool Remove(object? key)
    {
        var index = Find(key);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    internal void Clear()
    {
        _buckets = [];
        _entries = [];
        _used = 0;
        Count = 0;
        Version++;
    }

    internal int FirstWithHash(ulong hash) =>
        _buckets.Length == 0 ? ScanForHash(0, hash) : SkipToHash(_buckets[Bucket(hash)] - 1, hash);

    internal int NextWithHash(int index) =>
        _buckets.Length == 0 ? ScanForHash(index + 1, _entries[index].Hash) : SkipToHash(_entries[index].Next - 1, _entries[index].Hash);

    internal IEnumerable<object?> Enumerate(bool values)
    {
        var version = Version;
        for (var i = First(); i >= 0; i = Next(i))
        {
            yield return values ? _entries[i].Value : _entries[i].Key;
            ThrowIfChanged(version);
        }
    }

    internal void ThrowIfChanged(int version)
    {
        if (version != Version)
        {
            throw new InvalidOperationException("The collection was changed while it was being enumerated.");
        }
    }

    private int Find(object? key, ulong hash)
    {
        for (var i = FirstWithHash(hash); i >= 0; i = NextWithHash(i))
        {
            if (PythonEquality.AreEqual(_entries[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    private void Insert(object? key, object? value, ulong hash)
    {
        if (_used == _entries.Length)
        {
            Resize(Count < _used - (_used >> 2) ? _used : checked(Math.Max(4, _used * 2)));
        }

        _entries[_used] = new Entry { Hash = hash, Key = key, Value = value };
        Link(_entries, _used++);
        Count++;
        Version++;
    }

    private void Resize(int capacity)
    {
        var entries = new Entry[capacity];
        _buckets = capacity <= MaxWithoutBuckets ? [] : new int[(int)BitOperations.RoundUpToPowerOf2((uint)capacity)];
        var used = 0;
        for (var i = First(); i >= 0; i = Next(i))
        {
            entries[used] = _entries[i];
            Link(entries, used++);
        }

        _entries = entries;
        _used = used;
        _allocatedUnits += 6 + (capacity * 4) + (_buckets.Length / 2);
    }

    private void Link(Entry[] entries, int index)
    {
        if (_buckets.Length > 0)
        {
            ref var bucket = ref _buckets[Bucket(entries[index].Hash)];
            entries[index].Next = bucket;
            bucket = index + 1;
        }
    }

    private void Unlink(int index)
    {
        ref var link = ref _buckets[Bucket(_entries[index].Hash)];
        while (link - 1 != index)
        {
            link = ref _entries[link - 1].Next;
        }

        link = _entries[index].Next;
    }

    private int ScanForHash(int index, ulong hash)
    {
        for (; index < _used; index++)
        {
            if (_entries[index].Hash == hash)
            {
                return index;
            }
        }

        return -1;
    }

    private int SkipToHash(int index, ulong hash)
    {
        while (index >= 0 && _entries[index].Hash != hash)
        {
            index = _entries[index].Next - 1;
        }

        return index;
    }

    private int Bucket(ulong hash) => (int)(hash >> 32) & (_buckets.Length - 1);

    private struct Entry
    {
        /// <summary>0 for a hole.</summary>
        internal ulong Hash;
        internal object? Key;
        internal object? Value;

        /// <summary>One more than the index of the next entry in the same bucket; 0 at the end.</summary>
        internal int Next;
    }
}
