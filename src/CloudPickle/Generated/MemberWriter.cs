using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

/// <summary>
/// Writes the members of one object. Keys and small values go straight into the session's buffer, and the place in it stays in a register from one
/// member to the next; everything else goes through the session. For generated code, which ends with <see cref="End"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberWriter
{
    private readonly Pickler _pickler;
    private readonly OpcodeWord[] _keys;
    private readonly ref byte _limit;
    private ref byte _place;

    // From `place` up to `limit` there is room for one more member of any size that is written here.
    internal MemberWriter(Pickler pickler, OpcodeWord[] keys, ref byte place, ref byte limit)
    {
        _pickler = pickler;
        _keys = keys;
        _place = ref place;
        _limit = ref limit;
    }

    /// <summary>Writes a member.</summary>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The member's value.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(int index, T value) => this = _pickler.WriteMember(ref _place, index, value);

    /// <summary>Writes a member by a reducer of its own.</summary>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="reducer">The reducer that the member names.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteWith<T>(int index, T? value, Reducer<T> reducer) => this = _pickler.WriteMemberWith(ref _place, index, value, reducer);

    /// <summary>Writes members that the type does not have.</summary>
    /// <param name="index">The index of the member that keeps them.</param>
    /// <param name="data">Names and values; null for none.</param>
    /// <exception cref="PicklingException">A name is that of a member, or a value cannot be pickled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteExtensionData(int index, IEnumerable<KeyValuePair<string, object?>>? data) =>
        this = _pickler.WriteExtensionData(ref _place, index, data);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, bool value)
    {
        if (TryBegin(index))
        {
            Advance(PickleWriter.EncodeBoolean(ref _place, value));
        }
        else
        {
            this = _pickler.WriteMember(ref _place, index, value);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, sbyte value) => Write(index, (int)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, byte value) => Write(index, (int)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, short value) => Write(index, (int)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, ushort value) => Write(index, (int)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, int value)
    {
        if (TryBegin(index))
        {
            Advance(PickleWriter.EncodeInt32(ref _place, value));
        }
        else
        {
            this = _pickler.WriteMember(ref _place, index, (long)value);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, uint value) => Write(index, (long)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, long value)
    {
        if (value == (int)value && TryBegin(index))
        {
            Advance(PickleWriter.EncodeInt32(ref _place, (int)value));
        }
        else
        {
            this = _pickler.WriteMember(ref _place, index, value);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, ulong value) => this = _pickler.WriteMember(ref _place, index, value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, float value) => Write(index, (double)value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, double value)
    {
        if (TryBegin(index))
        {
            Advance(PickleWriter.EncodeDouble(ref _place, value));
        }
        else
        {
            this = _pickler.WriteMember(ref _place, index, value);
        }
    }

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, char value) => this = _pickler.WriteMember(ref _place, index, value);

    /// <inheritdoc cref="Write{T}(int, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int index, string? value)
    {
        if (value is { Length: < Pickler.SharedLength } && TryBegin(index))
        {
            Advance(PickleWriter.EncodeTinyString(ref _place, value));
        }
        else
        {
            this = _pickler.WriteMember(ref _place, index, value);
        }
    }

    /// <summary>Ends the members.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        if (HasRoom)
        {
            Advance(PickleWriter.EncodeEndOfState(ref _place));
            _pickler.Writer.MoveTo(ref _place);
        }
        else
        {
            _pickler.EndMembers(ref _place);
        }
    }

    private readonly bool HasRoom => Unsafe.IsAddressLessThan(ref _place, ref _limit);

    /// <summary>Writes a key, if there is room for a member, and the key is in the memo; nothing moves and nothing is written otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryBegin(int index)
    {
        var key = _keys[index];
        if (key.IsEmpty || !HasRoom)
        {
            return false;
        }

        PickleWriter.EncodeWord(ref _place, key);
        Advance(key.Length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int length) => _place = ref Unsafe.Add(ref _place, length);
}
