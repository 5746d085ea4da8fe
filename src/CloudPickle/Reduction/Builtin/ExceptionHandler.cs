using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A builtin exception of Python: called with its arguments, and then perhaps given a dict of attributes.</summary>
internal sealed class ExceptionHandler(PickledGlobal name) : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        foreach (var argument in arguments)
        {
            if (argument is UnfinishedObject)
            {
                // Nothing could put the object into its place later.
                result = null;
                return false;
            }
        }

        result = machine.CreateUnfinished(new Kind(new PickledException(name, new PickledTuple([.. arguments]))));
        return true;
    }

    /// <summary>What .NET calls it is among its attributes, so it exists when these are there.</summary>
    private sealed class Kind(PickledException exception) : IUnfinishedKind
    {
        public string TypeName => exception.Class.ToString();

        public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
        {
            if (!hasState || state is null)
            {
                return exception;
            }

            var attributes = state as PickledDictionary ?? throw machine.Error($"The state of {TypeName} is {ValueText.KindOf(state)}; a dict of attributes was expected.");
            exception.Attributes = attributes;
            return ExceptionReading.TryRestore(machine, exception.Arguments, attributes) ?? exception;
        }
    }
}
