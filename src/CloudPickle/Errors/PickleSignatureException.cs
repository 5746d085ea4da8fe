namespace CloudPickle;

/// <summary>
/// A sealed pickle was not sealed by a key that the receiver holds, or was changed since, or was meant for something else. Nothing of the
/// pickle was read.
/// </summary>
public sealed class PickleSignatureException : UnpicklingException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit.</param>
    public PickleSignatureException(string message)
        : base(message)
    {
    }
}
