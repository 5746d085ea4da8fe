using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle;

// What generated reducers write members with, and the members that MemberWriter leaves to the session: each comes with the place in the
// buffer up to which the members before it were written.
public partial class Pickler
{
    /// <summary>Begins to write the members of the object that was begun. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MemberWriter BeginMembers()
    {
        // An inspection wants to see every member, and lower protocols have other opcodes.
        var areRuns = _inspection is null && Protocol >= 4;
        if (areRuns)
        {
            // What is written from here on has no say in the path until the session writes a member: what a getter throws is the object's.
            _index = -1;
        }

        return new MemberWriter(this, _frames[_depth].Members!.Keys, ref _writer.Place, ref areRuns ? ref _writer.Limit : ref Unsafe.NullRef<byte>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember<T>(ref byte place, int index, T value)
    {
        BeginMember(ref place, index);
        Write(value);
        return BeginMembers();
    }

    internal void WriteMember<T>(int index, T value)
    {
        WriteKey(index);
        Write(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, bool value)
    {
        BeginMember(ref place, index);
        _writer.WriteBoolean(value);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, long value)
    {
        BeginMember(ref place, index);
        _writer.WriteInt64(value);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, ulong value)
    {
        BeginMember(ref place, index);
        _writer.WriteUInt64(value);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, double value)
    {
        BeginMember(ref place, index);
        _writer.WriteDouble(value);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, char value)
    {
        BeginMember(ref place, index);
        _writer.WriteString([value]);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMember(ref byte place, int index, string? value)
    {
        BeginMember(ref place, index);
        WriteTextOrNone(value);
        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteMemberWith<T>(ref byte place, int index, T? value, Reducer<T> reducer)
    {
        BeginMember(ref place, index);
        if (value is null)
        {
            _writer.WriteNone();
        }
        else
        {
            reducer.Write(this, value);
        }

        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal MemberWriter WriteExtensionData(ref byte place, int index, IEnumerable<KeyValuePair<string, object?>>? data)
    {
        _writer.MoveTo(ref place);
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

        return BeginMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void EndMembers(ref byte place)
    {
        _writer.MoveTo(ref place);
        EndState();
    }

    internal void EndState()
    {
        _inspection?.EndLeaf(_writer.Position);
        if (Protocol > 0)
        {
            _writer.WriteEndOfState();
            return;
        }

        if (_index >= 0)
        {
            _writer.WriteOpcode(Opcode.SetItem);
        }

        _writer.WriteOpcode(Opcode.Build);
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
    private void BeginMember(ref byte place, int index)
    {
        _writer.MoveTo(ref place);
        WriteKey(index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteKey(int index)
    {
        // There is none at protocol 0 and before the key is in the memo.
        var key = _frames[_depth].Members!.Keys[index];
        if (key.IsEmpty || _inspection is not null)
        {
            WriteOtherKey(index);
            return;
        }

        _index = index;
        _writer.WriteWord(key);
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

        var member = shape.Members[index];
        if (Protocol >= 4 && member.Opcodes.Length > 0)
        {
            _writer.WriteRaw(member.Opcodes);
            id = _writer.ReserveMemoIds(1);
        }
        else
        {
            _writer.WriteUtf8String(member.Utf8Name);
            id = _writer.WriteMemoize();
        }

        memo.SetKey(index, id, Protocol);
    }
}
