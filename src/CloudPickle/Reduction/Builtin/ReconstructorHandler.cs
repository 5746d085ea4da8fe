using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// <c>copyreg._reconstructor(cls, object, None)</c>: an empty object of a known class. A namedtuple is <c>_reconstructor(cls, tuple, items)</c>: its items are the
/// arguments.
/// </summary>
internal sealed class ReconstructorHandler : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments is [PickledObject definition, PickledGlobal root, null] && root.Equals(PythonNames.Object))
        {
            return machine.TryMakeDefined(definition, PickledTuple.Empty, out result);
        }

        return arguments is [PickledGlobal { Handler: not null } type, PickledGlobal baseType, var value] && value switch
        {
            null => baseType.Equals(PythonNames.Object) && machine.TryMakeNew(type, PickledTuple.Empty, out result),
            PickledTuple items => baseType.Equals(PythonNames.Tuple) && machine.TryMakeNew(type, items, out result),
            _ => false,
        };
    }
}
