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

    private object?[] _keys = new object?[InitialCapacity];
    private int[] _values = new int[InitialCapacity];
    private int _count;

    public int Count => _count;

    /// <summary>Finds the memo id of an object.</summary>
    public bool TryGet(object key, out int id, out bool isOpen)
    {
        var slot = FindSlot(_keys, key);
        id = _values[slot] & ~OpenFlag;
        isOpen = (_values[slot] & OpenFlag) != 0;
        return _keys[slot] is not null;
    }

    public void Add(object key, int id, bool isOpen)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        var slot = FindSlot(_keys, key);
        _count += _keys[slot] is null ? 1 : 0;
        _keys[slot] = key;
        _values[slot] = isOpen ? id | OpenFlag : id;
    }

    /// <summary>Takes the open mark off an object that has been written completely.</summary>
    public void Close(object key) => _values[FindSlot(_keys, key)] &= ~OpenFlag;

    /// <summary>Forgets everything; a table that has grown far beyond its use shrinks.</summary>
    public void Clear()
    {
        if (_keys.Length > InitialCapacity && (_keys.Length > 1 << 16 || _count * 16 < _keys.Length))
        {
            _keys = new object?[InitialCapacity];
            _values = new int[InitialCapacity];
        }
        else if (_count > 0)
        {
            Array.Clear(_keys);
        }

        _count = 0;
    }

    private static int FindSlot(object?[] keys, object key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(((ulong)(uint)RuntimeHelpers.GetHashCode(key) * 0x9E3779B97F4A7C15UL) >> 32) & mask;
        while (keys[slot] is { } existing && !ReferenceEquals(existing, key))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var keys = new object?[_keys.Length * 2];
        var values = new int[keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] is { } key)
            {
                var slot = FindSlot(keys, key);
                keys[slot] = key;
                values[slot] = _values[i];
            }
        }

        _keys = keys;
        _values = values;
    }
}
