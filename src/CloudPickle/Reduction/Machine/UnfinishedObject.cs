namespace CloudPickle.Reduction.Machine;

/// <summary>
/// An object between NEWOBJ and BUILD. One that is filled member by member has its <see cref="Result"/> from the start and takes
/// part in cycles; one that is constructed from its state gets it when the state has been read, or as soon as a cycle asks for it and
/// the constructor's part of the state is there.
/// </summary>
internal sealed class UnfinishedObject
{
    private readonly IUnfinishedKind _kind;
    private List<Action<object?>>? _waiting;
    private bool _isConstructing;

    public UnfinishedObject(IUnfinishedKind kind, int stackIndex, object? result)
    {
        _kind = kind;
        StackIndex = stackIndex;
        Result = result;
    }

    /// <summary>Where on the stack the object itself stands; elsewhere are references to it.</summary>
    public int StackIndex { get; }

    /// <summary>The object, once it exists.</summary>
    public object? Result { get; private set; }

    /// <summary>Whether the state has been applied: nothing may change the object any more.</summary>
    public bool IsFinished { get; private set; }

    public string TypeName => _kind.TypeName;

    /// <summary>Makes the object before its state is complete, if everything that its constructor takes has been read.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="state">The state, as far as it has been read.</param>
    /// <param name="pairs">Further keys and values of it.</param>
    public object? TryConstruct(PickleMachine machine, PickledDictionary state, ReadOnlySpan<object?> pairs)
    {
        if (IsFinished || _isConstructing)
        {
            return null;
        }

        _isConstructing = true;
        try
        {
            return Result = _kind.TryConstruct(machine, state, pairs);
        }
        finally
        {
            _isConstructing = false;
        }
    }

    /// <summary>Applies the state, or none, and seals the object.</summary>
    public object Finish(PickleMachine machine, bool hasState, object? state)
    {
        if (IsFinished)
        {
            throw machine.Error($"A second state for {TypeName}: it is complete already.");
        }

        IsFinished = true;
        Result = _kind.Finish(machine, this, hasState, state);
        if (_waiting is { } waiting)
        {
            _waiting = null;
            foreach (var continuation in waiting)
            {
                continuation(Result);
            }
        }

        return Result;
    }

    /// <summary>Gives the object, which exists but lacks members: what they refer to may refer back.</summary>
    public void Exist(object result) => Result = result;

    /// <summary>Runs when the object is finished: where something holds a place for it.</summary>
    public void WhenFinished(Action<object?> continuation) => (_waiting ??= []).Add(continuation);
}

/// <summary>What kind of object is unfinished: the rest of its construction.</summary>
internal interface IUnfinishedKind
{
    string TypeName { get; }

    /// <summary>Constructs the object from the part of the state that has been read, or gives null.</summary>
    object? TryConstruct(PickleMachine machine, PickledDictionary state, ReadOnlySpan<object?> pairs) => null;

    object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state);
}
