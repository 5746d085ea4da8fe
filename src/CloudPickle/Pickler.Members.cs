using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

// What generated reducers call: the frame of an object and its members.
public partial class Pickler
{
    private int[]?[] _keyMemo = [];
    private readonly List<int> _keyMemoSlots = [];

    internal bool TryBeginObject(ObjectShape shape, object value)
    {
        if ((shape.Traits & ObjectTraits.Tree) != 0)
        {
            BeginObject(shape);
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
                _writer.WriteOpcode(Opcode.SetItems);
            }
            else if (_frames[_depth].Index >= 0)
            {
                _writer.WriteOpcode(Opcode.SetItem);
            }

            _writer.WriteOpcode(Opcode.Build);
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
        if (Protocol == 0 && frame.Index >= 0)
        {
            _writer.WriteOpcode(Opcode.SetItem);
        }

        frame.Index = index;
        var id = frame.KeyMemo![index + 1];
        if (id != 0)
        {
            _writer.WriteGet(id - 1);
        }
        else
        {
            WriteNewKey(ref frame);
        }
    }

    private void WriteNewKey(ref PicklerFrame frame)
    {
        if (_inspection is not null)
        {
            WriteInspectedKey(ref frame);
            return;
        }

        _writer.WriteUtf8String(frame.Shape!.Members[frame.Index].Utf8Name);
        frame.KeyMemo![frame.Index + 1] = _writer.WriteMemoize() + 1;
    }

    private void EnterObject(ObjectShape shape, object? open)
    {
        ref var frame = ref EnterFrame();
        frame.Shape = shape;

        // Without memoised keys every member takes the slow path, where an inspection sees it.
        frame.KeyMemo = _inspection is null ? _keyMemo[shape.Slot] : new int[shape.Members.Length + 1];
        frame.Key = open;
        if (shape.Members.Length > 0)
        {
            BeginStateDictionary();
        }
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
        var memo = KeyMemoOf(shape);
        if (memo[0] != 0)
        {
            _writer.WriteGet(memo[0] - 1);
            return;
        }

        if (!_byValue.IsEmpty && TryWriteDefinition(shape, memo))
        {
            return;
        }

        WriteGlobal(shape.Name);
        if (_globals is not null && _globals.TryGetValue(shape.Name, out var id))
        {
            memo[0] = id + 1;
        }
    }

    private int[] KeyMemoOf(ObjectShape shape)
    {
        if (shape.Slot >= _keyMemo.Length)
        {
            Array.Resize(ref _keyMemo, Math.Max(shape.Slot + 1, _keyMemo.Length * 2));
        }

        if (_keyMemo[shape.Slot] is { } memo)
        {
            return memo;
        }

        _keyMemoSlots.Add(shape.Slot);
        return _keyMemo[shape.Slot] = new int[shape.Members.Length + 1];
    }

    private void ClearKeyMemo()
    {
        foreach (var slot in _keyMemoSlots)
        {
            Array.Clear(_keyMemo[slot]!);
        }
    }
}
