using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

/// <summary>
/// An object between NEWOBJ and BUILD. One that is filled member by member has its <see cref="Result"/> from the start and takes
/// part in cycles; one that is constructed from its state gets it when the state has been read.
/// </summary>
internal sealed class UnfinishedObject
{
    private readonly IUnfinishedKind _kind;
    private List<Action<object?>>? _waiting;

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

    /// <summary>Runs when the object exists: where something holds a place for it.</summary>
    public void WhenFinished(Action<object?> continuation) => (_waiting ??= []).Add(continuation);
}

/// <summary>What kind of object is unfinished: the rest of its construction.</summary>
internal interface IUnfinishedKind
{
    string TypeName { get; }

    object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state);
}
