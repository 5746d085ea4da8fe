using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle;

// What generated reducers call: the frame of an object and its members.
public partial class Pickler
{
    /// <summary>Writes a member. For generated code.</summary>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The member's value.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember<T>(int index, T value)
    {
        WriteKey(index);
        Write(value);
    }

    /// <summary>Writes members that the type does not have. For generated code.</summary>
    /// <param name="index">The index of the member that keeps them.</param>
    /// <param name="data">Names and values; null for none.</param>
    /// <exception cref="PicklingException">A name is that of a member, or a value cannot be pickled.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteExtensionData(int index, IEnumerable<KeyValuePair<string, object?>>? data)
    {
        foreach (var (name, value) in data ?? [])
        {
            if (Protocol == 0 && _index >= 0)
            {
                _writer.WriteOpcode(Opcode.SetItem);
            }

            _index = index;
            if (_frames[_depth].Shape!.TryFindMember(name, out _))
            {
                throw Error($"The extension data has the name '{name}', which is that of a member.");
            }

            _writer.WriteString(name);
            Write(value);
        }
    }

    /// <summary>Writes a member by a reducer of its own. For generated code.</summary>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="reducer">The reducer that the member names.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMemberWith<T>(int index, T? value, Reducer<T> reducer)
    {
        WriteKey(index);
        if (value is null)
        {
            _writer.WriteNone();
        }
        else
        {
            reducer.Write(this, value);
        }
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, bool value)
    {
        if (TryGetKey(index, out var key))
        {
            _writer.WriteBoolean(key, value);
        }
        else
        {
            WriteOtherKey(index);
            _writer.WriteBoolean(value);
        }
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, sbyte value) => WriteMember(index, (int)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, byte value) => WriteMember(index, (int)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, short value) => WriteMember(index, (int)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, ushort value) => WriteMember(index, (int)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, int value)
    {
        if (TryGetKey(index, out var key))
        {
            _writer.WriteInt32(key, value);
        }
        else
        {
            WriteOtherKey(index);
            _writer.WriteInt32(value);
        }
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, uint value) => WriteMember(index, (long)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, long value)
    {
        if (TryGetKey(index, out var key))
        {
            _writer.WriteInt64(key, value);
        }
        else
        {
            WriteOtherKey(index);
            _writer.WriteInt64(value);
        }
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, ulong value)
    {
        WriteKey(index);
        _writer.WriteUInt64(value);
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, float value) => WriteMember(index, (double)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, double value)
    {
        if (TryGetKey(index, out var key))
        {
            _writer.WriteDouble(key, value);
        }
        else
        {
            WriteOtherKey(index);
            _writer.WriteDouble(value);
        }
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, char value)
    {
        WriteKey(index);
        _writer.WriteString([value]);
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, string? value)
    {
        if (value is { Length: < SharedLength } && TryGetKey(index, out var key))
        {
            _writer.WriteString(key, value);
        }
        else
        {
            WriteKey(index);
            WriteTextOrNone(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteTextOrNone(string? value)
    {
        if (value is null)
        {
            _writer.WriteNone();
        }
        else
        {
            WriteText(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteKey(int index)
    {
        if (TryGetKey(index, out var key))
        {
            _writer.WriteWord(key);
        }
        else
        {
            WriteOtherKey(index);
        }
    }

    /// <summary>Moves to a member, and finds the opcode that pushes its key; there is none at protocol 0 and before the key is in the memo.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryGetKey(int index, out OpcodeWord key)
    {
        key = _keys[index];
        if (key.IsEmpty)
        {
            return false;
        }

        _index = index;
        return true;
    }

    private void WriteOtherKey(int index)
    {
        if (Protocol == 0 && _index >= 0)
        {
            _writer.WriteOpcode(Opcode.SetItem);
        }

        _index = index;
        var shape = _frames[_depth].Shape!;
        if (_inspection is not null)
        {
            WriteInspectedKey(shape, index);
        }
        else
        {
            WriteMemoizedKey(shape, index);
        }
    }

    private void WriteMemoizedKey(ObjectShape shape, int index)
    {
        var memo = MemoOf(shape);
        if (memo.TryGetKey(index, out var id))
        {
            _writer.WriteGet(id);
            return;
        }

        _writer.WriteUtf8String(shape.Members[index].Utf8Name);
        memo.SetKey(index, _writer.WriteMemoize(), Protocol);
    }
}
