using CloudPickle.Closures;
using CloudPickle.Generated;
using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

// Delegates: a closure is its environment, a multicast delegate its parts, and a variable that closures share a cell.
public partial class Pickler
{
    private Dictionary<Delegate, ClosureEnvironment>? _originals;
    private Dictionary<VariableKey, int>? _variables;
    private int _cellContentsKey;

    internal void WriteDelegate(Delegate value)
    {
        if (!value.HasSingleTarget)
        {
            if (!TryWriteReference(value))
            {
                WriteReduction(PickleReduction.Call(PythonNames.Multicast, value.GetInvocationList()), value);
            }

            return;
        }

        WriteClosure(ClosureEnvironment.Of(value) ?? FindWrapped(value) ?? throw Unseen(value));
    }

    /// <summary>Writes a variable of the sender that closures share: once a session, then by reference.</summary>
    internal void WriteSharedVariable<T>(int index, object owner, string name, T value)
    {
        WriteKey(index);
        var key = new VariableKey(owner, name);
        _variables ??= [];
        if (_variables.TryGetValue(key, out var id))
        {
            _writer.WriteGet(id);
            return;
        }

        WriteNewCell();
        _variables.Add(key, _writer.WriteMemoize());
        BeginCellContents();
        Write(value);
        EndCellContents();
    }

    internal void WriteCell<T>(Cell<T> cell)
    {
        if (TryWriteReference(cell))
        {
            return;
        }

        WriteNewCell();
        Memoize(cell);
        BeginCellContents();
        Write(cell.Value);
        EndCellContents();
    }

    internal void WriteCell(PickledCell cell)
    {
        if (TryWriteReference(cell))
        {
            return;
        }

        WriteNewCell();
        Memoize(cell);
        if (cell.HasValue)
        {
            BeginCellContents();
            Write(cell.Value);
            EndCellContents();
        }
    }

    /// <summary>An error at a captured variable whose key is not written yet.</summary>
    internal PicklingException ErrorAt(int capture, string message)
    {
        _index = capture;
        return new PicklingException(message, CurrentPath, _writer.Position);
    }

    private void WriteClosure(ClosureEnvironment environment)
    {
        if (TryWriteReference(environment))
        {
            return;
        }

        var shape = environment.Shape;
        var meter = Options.MaxClosureBytes is { } limit ? new ClosureMeter(shape, limit, _writer.Position) : null;
        WriteGlobal(PythonNames.Closure);
        WriteClosureId(shape);
        _writer.WriteOpcode(Opcode.Reduce);
        Memoize(environment);
        if (environment.UntypedOriginal is { } original)
        {
            (_originals ??= []).TryAdd(original, environment);
        }

        EnterObject(shape.Members, null);
        meter?.BeginCaptures(this);
        environment.Write(new ClosureWriter(this, shape, environment.UntypedOriginal, meter));
        if (shape.Members.Members.Length > 0)
        {
            EndState();
        }

        EndObject();
        meter?.End(this);
    }

    /// <summary>The pair of site and hash, which the closures of one site share.</summary>
    private void WriteClosureId(ClosureShape shape)
    {
        var memo = MemoOf(shape.Members);
        if (memo.TryGetClass(out var id))
        {
            _writer.WriteGet(id);
            return;
        }

        BeginTuple(2);
        _writer.WriteString(shape.Site);
        _writer.WriteString(shape.Hash);
        EndTuple(2);
        memo.SetClass(_writer.WriteMemoize(), Protocol);
    }

    /// <summary>
    /// A delegate that the program made before a site wrapped it, for instance the variable by which a lambda calls itself: it
    /// is the same closure as the one that is being written.
    /// </summary>
    private ClosureEnvironment? FindWrapped(Delegate value) => _originals?.GetValueOrDefault(value);

    private PicklingException Unseen(Delegate value) => Error(
        $"This {TypeNames.Of(value.GetType())} is a delegate that no site saw: its code has no identity in another process. Pass the lambda itself to Pickle.Dump, Pickle.Closure " +
        "or a parameter marked [PicklableClosure], where the generator can see it: Pickle.Closure(x => ...).");

    private void WriteNewCell()
    {
        WriteGlobal(PythonNames.CellType);
        BeginTuple(0);
        EndTuple(0);
        _writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary>A cell's contents are what <c>object.__reduce_ex__</c> makes of slots: <c>(None, {'cell_contents': value})</c>.</summary>
    private void BeginCellContents()
    {
        if (NeedsMark(2))
        {
            _writer.WriteOpcode(Opcode.Mark);
        }

        _writer.WriteNone();
        BeginStateDictionary();
        if (_cellContentsKey != 0)
        {
            _writer.WriteGet(_cellContentsKey - 1);
            return;
        }

        _writer.WriteString(PickledCellKind.Contents);
        _cellContentsKey = _writer.WriteMemoize() + 1;
    }

    private void EndCellContents()
    {
        _writer.WriteOpcode(Protocol == 0 ? Opcode.SetItem : Opcode.SetItems);
        WriteTupleOpcode(2);
        _writer.WriteOpcode(Opcode.Build);
    }

    private void ClearClosures()
    {
        _originals?.Clear();
        _variables?.Clear();
        _cellContentsKey = 0;
    }

    /// <summary>Says whose variable a value is, where a message is about a captured one.</summary>
    private string WithClosure(string message)
    {
        for (var depth = _depth; depth >= 0; depth--)
        {
            if (_frames[depth].Shape?.Closure is { } closure && IndexAt(depth) is >= 0 and var index)
            {
                return $"{message} The closure of {closure.Site} captures it by '{closure.Captures[index].Name}'.";
            }
        }

        return message;
    }
}
