using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary><c>copyreg.__newobj__(cls, *args)</c>: what NEWOBJ does, as a call.</summary>
internal sealed class NewObjectHandler : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length > 0 && arguments[0] is PickledObject definition)
        {
            return machine.TryMakeDefined(definition, new PickledTuple([.. arguments[1..]]), out result);
        }

        return arguments.Length > 0
            && arguments[0] is PickledGlobal { Handler: not null } type
            && machine.TryMakeNew(type, PickledTuple.FromOwned(arguments[1..].ToArray()), out result);
    }
}
