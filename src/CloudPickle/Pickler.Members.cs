using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

// What generated reducers call: the frame of an object and its members.
public partial class Pickler
{
    private readonly List<ShapeMemo> _usedShapes = [];
    private ShapeMemo?[] _shapes = [];

    internal bool TryBeginObject(ObjectShape shape, object value)
    {
        if ((shape.Traits & ObjectTraits.Tree) != 0)
        {
            BeginObject(shape);
            return true;
        }

        var memo = MemoOf(shape);
        if (memo.Header.Length > 0 && _inspection is null)
        {
            if (!_identities.TryAdd(value, _writer.MemoCount, shape.IsConstructedFromState, out var id, out var isOpen))
            {
                WriteReference(value, id, isOpen);
                return false;
            }

            _writer.WriteBlock(memo.Header);
            EnterMembers(shape, memo).Key = shape.IsConstructedFromState ? value : null;
            return true;
        }

        if (TryWriteReference(value))
        {
            return false;
        }

        WriteNewObject(shape);
        _identities.Add(value, _writer.WriteMemoize(), shape.IsConstructedFromState);
        EnterObject(shape, shape.IsConstructedFromState ? value : null);
        return true;
    }

    internal void BeginObject(ObjectShape shape)
    {
        var memo = MemoOf(shape);
        if (memo.Header.Length > 0 && _inspection is null)
        {
            _writer.WriteBlock(memo.Header);
            EnterMembers(shape, memo);
            return;
        }

        WriteNewObject(shape);
        EnterObject(shape, null);
    }

    internal void EndObject(ObjectShape shape)
    {
        _inspection?.EndLeaf(_writer.Position);
        if (shape.Members.Length > 0)
        {
            if (Protocol > 0)
            {
                _writer.WriteWord(OpcodeWord.EndOfState);
            }
            else
            {
                if (_frames[_depth].Index >= 0)
                {
                    _writer.WriteOpcode(Opcode.SetItem);
                }

                _writer.WriteOpcode(Opcode.Build);
            }
        }

        ref var frame = ref _frames[_depth];
        if (frame.Key is { } open)
        {
            _identities.Close(open);
        }

        LeaveFrame();
    }

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
            ref var frame = ref _frames[_depth];
            if (Protocol == 0 && frame.Index >= 0)
            {
                _writer.WriteOpcode(Opcode.SetItem);
            }

            frame.Index = index;
            if (frame.Shape!.TryFindMember(name, out _))
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
        WriteKey(index);
        _writer.WriteBoolean(value);
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
        WriteKey(index);
        _writer.WriteInt32(value);
    }

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, uint value) => WriteMember(index, (long)value);

    /// <inheritdoc cref="WriteMember{T}(int, T)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMember(int index, long value)
    {
        WriteKey(index);
        _writer.WriteInt64(value);
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
        WriteKey(index);
        _writer.WriteDouble(value);
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
        WriteKey(index);
        WriteTextOrNone(value);
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
        ref var frame = ref _frames[_depth];
        var key = frame.Keys![index];
        if (key.IsEmpty)
        {
            WriteOtherKey(ref frame, index);
            return;
        }

        frame.Index = index;
        _writer.WriteWord(key);
    }

    private void WriteOtherKey(ref PicklerFrame frame, int index)
    {
        if (Protocol == 0 && frame.Index >= 0)
        {
            _writer.WriteOpcode(Opcode.SetItem);
        }

        frame.Index = index;
        if (_inspection is not null)
        {
            WriteInspectedKey(ref frame);
        }
        else
        {
            WriteMemoizedKey(frame.Shape!, index);
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

    private void EnterObject(ObjectShape shape, object? open)
    {
        EnterMembers(shape, MemoOf(shape)).Key = open;
        if (shape.Members.Length > 0)
        {
            BeginStateDictionary();
        }
    }

    private ref PicklerFrame EnterMembers(ObjectShape shape, ShapeMemo memo)
    {
        ref var frame = ref EnterFrame();
        frame.Shape = shape;

        // Without prepared keys every member takes the slow path, where an inspection sees it.
        frame.Keys = _inspection is null ? memo.Keys : new OpcodeWord[shape.Members.Length];
        return ref frame;
    }

    private void BeginStateDictionary()
    {
        if (Protocol == 0)
        {
            _writer.WriteOpcode(Opcode.Mark);
            _writer.WriteOpcode(Opcode.Dict);
        }
        else
        {
            _writer.WriteOpcode(Opcode.EmptyDict);
            _writer.WriteOpcode(Opcode.Mark);
        }
    }

    /// <summary>Writes the class and creates an empty object of it: NEWOBJ, or what protocols 0 and 1 have instead (PEP 307).</summary>
    private void WriteNewObject(ObjectShape shape)
    {
        if (Protocol >= 2)
        {
            WriteClass(shape);
            _writer.WriteOpcode(Opcode.EmptyTuple);
            _writer.WriteOpcode(Opcode.NewObj);
            return;
        }

        if (typeof(Exception).IsAssignableFrom(shape.Type))
        {
            // Python's exceptions are not made by object.__new__, which the reconstructor calls.
            WriteGlobal(PythonNames.NewObject);
            BeginTuple(1);
            WriteClass(shape);
            EndTuple(1);
            _writer.WriteOpcode(Opcode.Reduce);
            return;
        }

        WriteGlobal(PythonNames.Reconstructor);
        BeginTuple(3);
        WriteClass(shape);
        WriteGlobal(PythonNames.Object);
        _writer.WriteNone();
        EndTuple(3);
        _writer.WriteOpcode(Opcode.Reduce);
    }

    private void WriteClass(ObjectShape shape)
    {
        var memo = MemoOf(shape);
        if (memo.TryGetClass(out var known))
        {
            _writer.WriteGet(known);
            return;
        }

        if (!_byValue.IsEmpty && TryWriteDefinition(shape, memo))
        {
            return;
        }

        WriteGlobal(shape.Name);
        if (_globals is not null && _globals.TryGetValue(shape.Name, out var id))
        {
            memo.SetClass(id, Protocol);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ShapeMemo MemoOf(ObjectShape shape)
    {
        var shapes = _shapes;
        return shape.Slot < shapes.Length && shapes[shape.Slot] is { } memo ? memo : AddMemo(shape);
    }

    private ShapeMemo AddMemo(ObjectShape shape)
    {
        if (shape.Slot >= _shapes.Length)
        {
            Array.Resize(ref _shapes, Math.Max(shape.Slot + 1, _shapes.Length * 2));
        }

        var memo = new ShapeMemo(shape);
        _usedShapes.Add(memo);
        return _shapes[shape.Slot] = memo;
    }

    private void ClearShapes()
    {
        foreach (var memo in _usedShapes)
        {
            memo.Clear();
        }
    }
}
