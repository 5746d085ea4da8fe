using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A class of Python that only holds data and has no counterpart here: a call of it becomes an inert node, which dumps as the same call.</summary>
internal sealed class InertHandler(PickledGlobal name) : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result) =>
        TryMake(PickledObjectKind.Reduce, arguments, out result);

    public override bool TryNew(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result) =>
        TryMake(PickledObjectKind.NewObject, arguments, out result);

    private bool TryMake(PickledObjectKind kind, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        foreach (var argument in arguments)
        {
            // Nothing could put the object into its place later.
            if (argument is UnfinishedObject)
            {
                return false;
            }
        }

        result = new PickledObject(kind, name, new PickledTuple([.. arguments]));
        return true;
    }
}
