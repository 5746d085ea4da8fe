using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary><c>copyreg._reconstructor(cls, object, None)</c>: an empty object of a known class.</summary>
internal sealed class ReconstructorHandler : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments is [PickledObject definition, PickledGlobal root, null] && root.Equals(PythonNames.Object))
        {
            return machine.TryMakeDefined(definition, PickledTuple.Empty, out result);
        }

        return arguments is [PickledGlobal { Handler: not null } type, PickledGlobal baseType, null]
            && baseType.Equals(PythonNames.Object)
            && machine.TryMakeNew(type, PickledTuple.Empty, out result);
    }
}
