using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

// What the bases of generated reducers call: an object, its class, and the frame of its state.
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
            ref var frame = ref EnterMembers(memo);
            if (shape.IsConstructedFromState)
            {
                frame.Key = value;
            }

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
            EnterMembers(memo);
            return;
        }

        WriteNewObject(shape);
        EnterObject(shape, null);
    }

    /// <summary>Ends the object, whose members, if it has any, have ended.</summary>
    internal void EndObject()
    {
        ref var frame = ref _frames[_depth];
        if (frame.Key is { } open)
        {
            _identities.Close(open);
        }

        LeaveFrame();
    }

    private void EnterObject(ObjectShape shape, object? open)
    {
        EnterMembers(MemoOf(shape)).Key = open;
        if (shape.Members.Length > 0)
        {
            BeginStateDictionary();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref PicklerFrame EnterMembers(ShapeMemo memo)
    {
        ref var frame = ref PushFrame();
        if (!ReferenceEquals(frame.Members, memo))
        {
            frame.Members = memo;
            frame.IsDictionary = false;
        }

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

        WriteGlobal(shape.Name, shape.ClassOpcodes);
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

        return _shapes[shape.Slot] = new ShapeMemo(shape, _usedShapes);
    }

    private void ClearShapes()
    {
        foreach (var memo in _usedShapes)
        {
            memo.Forget();
        }

        _usedShapes.Clear();
    }
}
