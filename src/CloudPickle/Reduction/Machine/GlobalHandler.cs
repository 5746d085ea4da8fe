namespace CloudPickle.Reduction.Machine;

/// <summary>
/// What a global name of Python's standard library means when it is called. The handler checks the whole shape of the arguments
/// and never does more than build a value.
/// </summary>
internal abstract class GlobalHandler
{
    /// <summary>Builds the value of a call (REDUCE), or says that the arguments have another shape.</summary>
    public virtual bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        return false;
    }

    /// <summary>Builds an object (NEWOBJ), possibly unfinished, or says that the arguments have another shape.</summary>
    public virtual bool TryNew(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        return false;
    }
}
