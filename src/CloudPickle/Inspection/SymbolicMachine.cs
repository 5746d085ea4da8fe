using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>
/// Follows the instructions of one pickle without executing them: it keeps Python's stack and memo, but what lies there are recipes. It goes as
/// far as any reader could go, and stops where the stack, the memo or the bytes leave nothing to follow.
/// </summary>
internal sealed partial class SymbolicMachine
{
    private const int MaxProblems = 100;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly PickleParseOptions _options;
    private readonly InspectedPickle _pickle;
    private readonly SymbolicMemo _memo;
    private int _offset;
    private Opcode _opcode;
    private int _related;
    private int _popped;
    private int _instruction;
    private int _protocol;

    public SymbolicMachine(ReadOnlyMemory<byte> data, int start, PickleParseOptions options, SymbolicMemo memo)
    {
        (_data, _options, _memo) = (data, options, memo);
        _pickle = new InspectedPickle(data, start);
    }

    /// <summary>Reads up to <c>STOP</c> or to the damage.</summary>
    public InspectedPickle Run()
    {
        var window = _data[_pickle.Start..];
        var reader = new PickleReader(window.Span, isFinalBlock: true, new PickleReaderState { WindowOffset = _pickle.Start }, _options.Limits);
        try
        {
            while (Step(ref reader, window))
            {
            }

            _pickle.Length = reader.Consumed;
        }
        catch (UnpicklingException error)
        {
            _pickle.ProblemList.Add(new PickleProblem(error.Offset, error.Opcode, error.Reason, IsFatal: true));
            _pickle.Length = window.Length;
        }

        _pickle.Leftovers = [.. _stack];
        _pickle.Protocol = _protocol;
        return _pickle;
    }

    private bool Step(ref PickleReader reader, ReadOnlyMemory<byte> window)
    {
        reader.TryReadOpcode(out _opcode);
        _offset = (int)reader.Offset;
        _related = InstructionList.NoRelated;
        _instruction = _pickle.Instructions.Count;
        object? argument = null;
        if (_opcode == Opcode.Frame)
        {
            EnterFrame(ref reader);
        }
        else
        {
            argument = InstructionArgument.Read(ref reader, _opcode, window);
        }

        var depth = _marks.Count;
        var effect = StackEffect.Of(_opcode);
        _popped = effect.Popped;
        var problem = TryExecute(effect, argument);
        _pickle.Store.Add(_offset, depth, _related, _popped);
        _pickle.Store.End = _pickle.Start + reader.Consumed;
        _pickle.HighestOpcodeProtocol = Math.Max(_pickle.HighestOpcodeProtocol, OpcodeTable.Get(_opcode).Protocol);
        return problem is null ? _opcode != Opcode.Stop : throw problem;
    }

    /// <summary>The instruction at fault belongs into the document too, so its error waits until it is there.</summary>
    private UnpicklingException? TryExecute(StackEffect effect, object? argument)
    {
        try
        {
            Execute(effect, argument);
            return null;
        }
        catch (UnpicklingException error)
        {
            return error;
        }
    }

    private void EnterFrame(ref PickleReader reader)
    {
        reader.TryEnterFrame();
        _pickle.FrameList.Add(new PickleFrame(_offset, reader.FrameRemaining));
    }

    private void Execute(StackEffect effect, object? argument)
    {
        switch (_opcode)
        {
            case Opcode.Frame:
                break;
            case Opcode.Proto:
                NoteProtocol((int)argument!);
                break;
            case Opcode.Mark:
                PushMark();
                break;
            case Opcode.Pop:
                PopTop();
                break;
            case Opcode.PopMark:
                DropAll(TakeAboveMark());
                break;
            case Opcode.Dup:
                Push(Refer(Peek()));
                break;
            case Opcode.Put or Opcode.BinPut or Opcode.LongBinPut or Opcode.Memoize:
                Store(argument);
                break;
            case Opcode.Get or Opcode.BinGet or Opcode.LongBinGet:
                Push(Refer(Load(argument)));
                break;
            case Opcode.Stop:
                Stop();
                break;
            case Opcode.Global:
                Push(NameGlobal((PickledGlobal)argument!));
                break;
            case Opcode.StackGlobal:
                NameStackGlobal();
                break;
            case Opcode.Ext1 or Opcode.Ext2 or Opcode.Ext4:
                NameExtension((int)argument!);
                break;
            case Opcode.PersId or Opcode.BinPersId:
                NamePersistentObject();
                break;
            default:
                ExecuteOnValues(effect, argument);
                break;
        }
    }

    private void ExecuteOnValues(StackEffect effect, object? argument)
    {
        switch (_opcode)
        {
            case Opcode.Reduce or Opcode.NewObj or Opcode.NewObjEx:
                Call();
                break;
            case Opcode.Inst or Opcode.Obj:
                CallWithItems(argument as PickledGlobal);
                break;
            case Opcode.Build:
                GiveState();
                break;
            case Opcode.Append:
                AddItems(TakeTop(1));
                break;
            case Opcode.SetItem:
                AddEntries(TakeTop(2));
                break;
            case Opcode.Appends or Opcode.AddItems:
                AddItems(TakeAboveMark());
                break;
            case Opcode.SetItems:
                AddEntries(TakeAboveMark());
                break;
            case Opcode.NextBuffer:
                _pickle.OutOfBandBuffers++;
                Push(Node(PickleNodeKind.OutOfBandBuffer));
                break;
            case Opcode.ReadOnlyBuffer:
                MakeReadOnly();
                break;
            default:
                MakeValue(effect, argument);
                break;
        }
    }

    private PickleNode Node(PickleNodeKind kind) => new(_pickle, _instruction, kind);

    private UnpicklingException Error(string reason) => new(reason, path: null, _offset, _opcode);

    private void Note(string reason)
    {
        if (_pickle.ProblemList.Count < MaxProblems)
        {
            _pickle.ProblemList.Add(new PickleProblem(_offset, _opcode, reason, IsFatal: false));
        }
        else if (_pickle.ProblemList.Count == MaxProblems)
        {
            _pickle.ProblemList.Add(new PickleProblem(_offset, _opcode, "further problems of this kind are left out", IsFatal: false));
        }
    }

    private void NoteProtocol(int protocol)
    {
        _protocol = protocol;
        if (_instruction > 0)
        {
            Note("PROTO stands at the start of a pickle, and once");
        }
    }

    private void Stop()
    {
        _pickle.Root = Pop();
        if (_stack.Count > 0 || _marks.Count > 0)
        {
            Note($"{_stack.Count} values and {_marks.Count} marks are left on the stack");
        }
    }
}
