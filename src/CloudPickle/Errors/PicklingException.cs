using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>A value could not be written as a pickle.</summary>
public sealed class PicklingException : PickleException
{
    /// <inheritdoc cref="PickleException(string, string?, long, Opcode?, Exception?)"/>
    public PicklingException(string message, string? path = null, long offset = -1, Opcode? opcode = null, Exception? innerException = null)
        : base(message, path, offset, opcode, innerException)
    {
    }
}
