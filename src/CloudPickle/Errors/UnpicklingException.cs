using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>A pickle could not be read: it is damaged, hostile, over a limit, or names something that is not registered.</summary>
public class UnpicklingException : PickleException
{
    /// <inheritdoc cref="PickleException(string, string?, long, Opcode?, Exception?)"/>
    public UnpicklingException(string message, string? path = null, long offset = -1, Opcode? opcode = null, Exception? innerException = null)
        : base(message, path, offset, opcode, innerException)
    {
    }
}
