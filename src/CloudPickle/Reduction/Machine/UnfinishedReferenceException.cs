namespace CloudPickle.Reduction.Machine;

/// <summary>
/// A value leads to an object that its own construction waits for. A member that is set later catches it and waits too; for a
/// constructor argument it is the error that the user sees.
/// </summary>
internal sealed class UnfinishedReferenceException(string message, UnfinishedObject unfinished, string path, long offset, Wire.Opcode? opcode)
    : UnpicklingException(message, path, offset, opcode)
{
    public UnfinishedObject Unfinished { get; } = unfinished;
}
