using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    // EMPTY_TUPLE NEWOBJ EMPTY_DICT MARK after the class, without memo entries, with one for the object (ours), and with one for the dict too (CPython).
    private const ulong TreeHeader = 0x28_7D_81_29;
    private const ulong ObjectHeader = 0x28_7D_94_81_29;
    private const ulong PythonHeader = 0x28_94_7D_94_81_29;
    private const int MaxMembers = 64;
    private const int BytesOfObject = 24;
    private const int BytesPerMember = 16;

    /// <summary>Reads the class of an object of an expected type, and goes to its first member.</summary>
    internal TypedStart BeginObject(ObjectShape shape, out MemberCursor members)
    {
        var keys = _memo.KeysOf(shape);
        members = default;
        members.Keys = keys;
        members.MemoIndex = -1;
        members.Form = StateForm.Batch;
        if (_end - _position >= sizeof(ulong))
        {
            var word = LoadWord(ref At(0));
            if (keys.Class.Length == 2 && keys.Class.Matches(word))
            {
                word >>= 16;
                if ((word & 0xFF_FFFF_FFFF) == ObjectHeader)
                {
                    _position += 7;
                    members.MemoIndex = AddMemo(TypedMemo.Pending);
                    return UseStack(shape);
                }

                if ((word & 0xFFFF_FFFF) == TreeHeader)
                {
                    _position += 6;
                    return UseStack(shape);
                }

                if (word == PythonHeader)
                {
                    _position += 8;
                    members.MemoIndex = AddMemo(TypedMemo.Pending);
                    AddMemo(TypedMemo.Pending);
                    return UseStack(shape);
                }
            }
        }

        return BeginObjectSlowly(keys, ref members);
    }

    /// <summary>Goes to the next member of the object, or past its end.</summary>
    /// <param name="members">Where the reader is.</param>
    /// <returns>False when there are no more, or the reader failed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNextMember(ref MemberCursor members)
    {
        var next = members.Next;
        var keys = members.Keys.Members;
        if (_end - _position >= sizeof(ulong))
        {
            var word = LoadWord(ref At(0));
            if ((uint)next < (uint)keys.Length)
            {
                if (keys[next].Matches(word))
                {
                    _position += keys[next].Length;
                    members.Index = next;
                    members.Next = next + 1;
                    members.Seen |= 1UL << next;
                    return true;
                }
            }
            else if ((ushort)word == ((ushort)Opcode.SetItems | ((ushort)Opcode.Build << 8)) && members.Form == StateForm.Batch)
            {
                _position += 2;
                return EndMembers(ref members);
            }
        }

        return TryNextMemberSlowly(ref members);
    }

    /// <summary>What comes before an object of unknown class, and its class.</summary>
    /// <param name="reference">What was referred to, or the class.</param>
    /// <param name="index">The memo index of the class, or -1.</param>
    internal TypedStart BeginAnyObject(out object? reference, out int index)
    {
        index = -1;
        if (TryTake(Opcode.None))
        {
            reference = null;
            return TypedStart.Null;
        }

        if (PeekReference(out var length) is { } entry and not (PickledGlobal or string))
        {
            _position += length;
            reference = entry;
            return TypedStart.Reference;
        }

        reference = TryReadGlobal(out index);
        return reference is null ? TypedStart.Failed : TypedStart.OtherClass;
    }

    /// <summary>Reads what stands between the class of an object and its first member.</summary>
    internal TypedStart BeginState(ObjectShape shape, int classIndex, out MemberCursor members)
    {
        var keys = _memo.KeysOf(shape);
        members = default;
        members.Keys = keys;
        if (classIndex >= 0)
        {
            keys.SetClass(classIndex);
        }

        Expect(Opcode.EmptyTuple);
        Expect(Opcode.NewObj);
        return BeginMembers(shape, ref members);
    }

    /// <summary>Reads the memo entry of an object that was just made, and what stands before its first member.</summary>
    private TypedStart BeginMembers(ObjectShape shape, ref MemberCursor members)
    {
        members.MemoIndex = MemoizeIfAny(TypedMemo.Pending);
        members.Form = StateForm.None;
        if (TryTake(Opcode.EmptyDict))
        {
            MemoizeIfAny(TypedMemo.Pending);
            members.Form = TryTake(Opcode.Mark) ? StateForm.Batch : StateForm.Single;
        }

        else
        {
            // An object of four bytes; with its members it is in proportion.
            Charge(BytesOfObject + (BytesPerMember * shape.Members.Length));
        }

        return shape.Members.Length <= MaxMembers ? UseStack(shape) : TypedStart.Failed;
    }

    private TypedStart BeginObjectSlowly(ShapeKeys keys, ref MemberCursor members)
    {
        if (keys.FindGlobal() is { } global && TryTake(keys.Shape.ClassOpcodes))
        {
            return BeginState(keys.Shape, AddMemo(global), out members);
        }

        var start = BeginAnyObject(out var reference, out var index);
        if (start != TypedStart.OtherClass)
        {
            Reference = reference;
            return start;
        }

        var handler = ((PickledGlobal)reference!).Handler;
        if (handler is not IObjectReducer reducer || !ReferenceEquals(reducer.Shape, keys.Shape))
        {
            Reference = handler;
            members.Index = index;
            return TypedStart.OtherClass;
        }

        return BeginState(keys.Shape, index, out members);
    }

    // The machine has the object, its dict, and keys and values on its stack.
    private TypedStart UseStack(ObjectShape shape) => UseStack(4 + (2 * shape.Members.Length)) ? TypedStart.Value : TypedStart.Failed;

    private bool UseStack(int count)
    {
        _stackUsed += count;
        if (_stackUsed + 32 > _limits.MaxStackDepth)
        {
            Fail();
        }

        return !HasFailed;
    }

    private bool EndMembers(ref MemberCursor members)
    {
        _stackUsed -= 4 + (2 * members.Keys.Members.Length);

        // A constructor's parameter may have a default that only the machine knows how to apply.
        var needed = members.Keys.Required | members.Keys.Constructor;
        if ((members.Seen & needed) != needed)
        {
            Fail();
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryNextMemberSlowly(ref MemberCursor members)
    {
        switch (members.Form)
        {
            case StateForm.None:
                return EndMembers(ref members);
            case StateForm.Single when members.Seen != 0:
                Expect(Opcode.SetItem);
                Expect(Opcode.Build);
                return EndMembers(ref members);
            case StateForm.Batch when TryTake(Opcode.SetItems):
                Expect(Opcode.Build);
                return EndMembers(ref members);
        }

        var shape = members.Keys.Shape;
        var next = members.Next;
        if (next < shape.Members.Length && !members.Has(next) && shape.IsFoundByName(next) && TryTake(shape.Members[next].Opcodes))
        {
            NoteKey(members.Keys, next, AddMemo(shape.Members[next].Name));
            members.Index = next;
            members.Next = next + 1;
            members.Seen |= 1UL << next;
            return true;
        }

        var member = ReadKey(members.Keys, members.Next);
        if (member < 0 || members.Has(member))
        {
            Fail();
            return false;
        }

        members.Index = member;
        members.Next = member + 1;
        members.Seen |= 1UL << member;
        return true;
    }

    /// <summary>Reads the key of a member.</summary>
    /// <returns>The member, or -1 for a key that it does not know.</returns>
    private int ReadKey(ShapeKeys keys, int expected)
    {
        var shape = keys.Shape;
        if (TryPeekText(out var utf8, out var length))
        {
            string? name;
            int named;
            if (expected < shape.Members.Length && utf8.SequenceEqual(shape.Members[expected].Utf8Name) && shape.IsFoundByName(expected))
            {
                (name, named) = (shape.Members[expected].Name, expected);
            }
            else if (!SurrogateUtf8.TryDecode(utf8, allowSurrogates: true, out name, out _) || !shape.TryFindMember(name, out named))
            {
                return -1;
            }

            _position += length;
            NoteKey(keys, named, MemoizeIfAny(name));
            return named;
        }

        var index = PeekReference(out length) is string ? (int)ReferenceIndex() : -1;
        if (index < 0 || !shape.TryFindMember((string)_memo[index]!, out var member))
        {
            return -1;
        }

        _position += length;
        NoteKey(keys, member, index);
        return member;
    }

    private uint ReferenceIndex()
    {
        var word = PeekFramedWord();
        return (Opcode)(byte)word == Opcode.BinGet ? (byte)(word >> 8) : (uint)(word >> 8);
    }

    private static void NoteKey(ShapeKeys keys, int member, int index)
    {
        if (index >= 0)
        {
            keys.SetMember(member, index);
        }
    }
}
