using CloudPickle.Wire;

namespace CloudPickle.Reduction.Machine;

/// <summary>
/// Python's pickle machine: a stack, marks and a memo, driven by opcodes. It is iterative, so that no depth overflows the stack; it can stop
/// at any opcode when its input runs dry and go on later. Annotated types and known names become objects; everything else stays untyped.
/// </summary>
internal sealed partial class PickleMachine
{
    /// <summary>A session that is kept gives back what one large pickle needed.</summary>
    private const int MaxKeptValues = 1 << 14;

    private readonly Unpickler _unpickler;
    private UnpickleOptions _options;
    private long _offset;
    private Opcode? _opcode;
    private int _protocol;
    private int _nextBuffer;

    // Whether it holds nothing: most loads never need it, and clearing it would take a small one a quarter of its time.
    private bool _isClean = true;

    public PickleMachine(Unpickler unpickler, UnpickleOptions options)
    {
        _unpickler = unpickler;
        _options = options;
    }

    public UnpickleOptions Options => _options;

    public Unpickler Unpickler => _unpickler;

    private bool IsOpaque => _options.UnknownGlobals == UnknownGlobals.Opaque;

    /// <summary>Makes the machine ready for the next pickle. The memo stays.</summary>
    /// <param name="isTyped">Whether the whole value will be converted to a type in the end.</param>
    public void Begin(bool isTyped = false)
    {
        _isClean = false;
        _notesAliases = isTyped;
        _isComplete = false;
        _aliased = null;
        _openAliases = 0;
        _count = 0;
        _markCount = 0;
        _protocol = 0;
        _nextBuffer = 0;
        _memoCountAtBegin = _memoCount;
        ClearConversions();
        _conversionDepth = 0;
        _path.Clear();
        _isCalling = false;
        _foreign?.Clear();
        _provisionalNames = 0;
        _multicastParts = 0;
        _loaded.Clear();
        _localTypes?.Clear();
        _copies = 0;
        BeginBudget();
        SetStackLimits();
    }

    public void Reset(UnpickleOptions options)
    {
        _options = options;
        Release();
        ClearMemo();
        _isClean = true;
    }

    /// <summary>Drops what the last load left on the stack, so that a kept session holds on to nothing.</summary>
    public void Release()
    {
        if (_isClean)
        {
            return;
        }

        if (_stack.Length > MaxKeptValues)
        {
            _stack = new object?[FirstStackReach];
            _marks = new int[FirstMarkReach];
        }
        else
        {
            Array.Clear(_stack, 0, Math.Max(_count, _highWater));
        }

        _highWater = 0;
        _stackReach = FirstStackReach;
        _markReach = FirstMarkReach;
        _lengthBefore += _offset + 1;
        _offset = 0;
        Begin();
    }

    /// <summary>An error at the opcode that is being executed, with the path of the value that is being built.</summary>
    public UnpicklingException Error(string message, Exception? innerException = null) =>
        new(message, CurrentPath, _offset, _opcode, innerException);

    /// <summary>Runs until STOP (true: the value is on top) or until the window is used up (false).</summary>
    public bool Run(ref PickleReader reader)
    {
        ResumeKeyWork();
        while (true)
        {
            if (!reader.TryReadOpcode(out var opcode) || (_opcode = opcode) is null)
            {
                return Suspend(ref reader);
            }

            _offset = reader.Offset;
            if (opcode == Opcode.Stop)
            {
                return true;
            }

            if (!Execute(ref reader, opcode))
            {
                return Suspend(ref reader);
            }
        }
    }

    private bool Suspend(ref PickleReader reader)
    {
        SuspendKeyWork();
        reader.Rollback();
        return false;
    }

    /// <summary>Executes one opcode; false when its argument is not there yet. Nothing is changed before the whole argument has been read.</summary>
    private bool Execute(ref PickleReader reader, Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.None:
                Push(null);
                return true;
            case Opcode.NewTrue:
                Push(Boxes.True);
                return true;
            case Opcode.NewFalse:
                Push(Boxes.False);
                return true;
            case Opcode.BinInt1:
                return ReadBinInt1(ref reader);
            case Opcode.BinInt2:
                return ReadBinInt2(ref reader);
            case Opcode.BinInt:
                return ReadBinInt(ref reader);
            case Opcode.Long1:
            case Opcode.Long4:
                return ReadLong(ref reader, opcode);
            case Opcode.BinFloat:
                return ReadBinFloat(ref reader);
            case Opcode.Int:
            case Opcode.Long:
            case Opcode.Float:
            case Opcode.String:
            case Opcode.Unicode:
                return ReadText(ref reader, opcode);
            case Opcode.ShortBinUnicode:
            case Opcode.BinUnicode:
            case Opcode.BinUnicode8:
                return ReadUnicode(ref reader, opcode);
            case Opcode.ShortBinBytes:
            case Opcode.BinBytes:
            case Opcode.BinBytes8:
            case Opcode.ByteArray8:
                return ReadBytes(ref reader, opcode);
            case Opcode.ShortBinString:
            case Opcode.BinString:
                return ReadBinString(ref reader, opcode);
            case Opcode.BinGet:
            case Opcode.LongBinGet:
            case Opcode.Get:
                return ReadGet(ref reader, opcode);
            case Opcode.BinPut:
            case Opcode.LongBinPut:
            case Opcode.Put:
                return ReadPut(ref reader, opcode);
            case Opcode.Memoize:
                Memoize();
                return true;
            case Opcode.Global:
            case Opcode.Inst:
                return ReadNamed(ref reader, opcode);
            case Opcode.Ext1:
            case Opcode.Ext2:
            case Opcode.Ext4:
                return ReadExtension(ref reader, opcode);
            case Opcode.PersId:
                return ReadPersistentId(ref reader);
            case Opcode.Proto:
                if (!reader.TryReadProtocol(out var protocol))
                {
                    return false;
                }

                _protocol = protocol;
                return true;
            case Opcode.Frame:
                return reader.TryEnterFrame();
            default:
                ExecuteOnStack(opcode);
                return true;
        }
    }

    /// <summary>The opcodes without an argument: they work on the stack alone.</summary>
    private void ExecuteOnStack(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Mark:
                PushMark();
                break;
            case Opcode.Pop:
                PopTop();
                break;
            case Opcode.PopMark:
                PopToMark();
                break;
            case Opcode.Dup:
                Duplicate();
                break;
            case Opcode.EmptyTuple:
                Push(PickledTuple.Empty);
                break;
            case Opcode.Tuple1:
                MakeTuple(_count - 1);
                break;
            case Opcode.Tuple2:
                MakeTuple(_count - 2);
                break;
            case Opcode.Tuple3:
                MakeTuple(_count - 3);
                break;
            case Opcode.Tuple:
                MakeTuple(PopMark());
                break;
            case Opcode.EmptyList:
                Charge(BytesOfList);
                Push(new List<object?>());
                break;
            case Opcode.List:
                MakeList(PopMark());
                break;
            case Opcode.Append:
                Append(_count - 1);
                break;
            case Opcode.Appends:
                Append(PopMark());
                break;
            case Opcode.EmptyDict:
                Charge(BytesOfDictionary);
                Push(new PickledDictionary());
                break;
            case Opcode.Dict:
                MakeDictionary(PopMark());
                break;
            case Opcode.SetItem:
                SetItems(_count - 2);
                break;
            case Opcode.SetItems:
                SetItems(PopMark());
                break;
            case Opcode.EmptySet:
                Charge(BytesOfDictionary);
                Push(new PickledSet());
                break;
            case Opcode.AddItems:
                AddItems(PopMark());
                break;
            case Opcode.FrozenSet:
                MakeFrozenSet(PopMark());
                break;
            case Opcode.StackGlobal:
                StackGlobal();
                break;
            case Opcode.Reduce:
                Reduce();
                break;
            case Opcode.NewObj:
                NewObject();
                break;
            case Opcode.NewObjEx:
                NewObjectEx();
                break;
            case Opcode.Obj:
                OldObject();
                break;
            case Opcode.Build:
                Build();
                break;
            case Opcode.BinPersId:
                LoadPersistent(Pop());
                break;
            case Opcode.NextBuffer:
                PushNextBuffer();
                break;
            case Opcode.ReadOnlyBuffer:
                MakeBufferReadOnly();
                break;
            default:
                throw Error($"The opcode {OpcodeTable.Get(opcode).Name} cannot stand here.");
        }

        _isCalling = false;
    }

    /// <summary>Pops the value of the pickle, complete: nothing unfinished is left in it.</summary>
    public object? TakeResult()
    {
        var value = Settle(Pop(), _count);
        if (_provisionalNames > 0)
        {
            throw Error("The pickle has an unknown name that is not the owner of a nested one.");
        }

        ChargeKeyWork();

        return value;
    }
}
