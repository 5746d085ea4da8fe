namespace CloudPickle.Reduction.Machine;

/// <summary>A handler that is one function: arguments to value.</summary>
internal sealed class CallHandler(CallHandler.Function function) : GlobalHandler
{
    /// <summary>Builds the value, or returns false when the arguments have another shape.</summary>
    internal delegate bool Function(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result);

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result) =>
        function(machine, arguments, out result);
}
