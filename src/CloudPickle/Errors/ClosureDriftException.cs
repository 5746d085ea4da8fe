using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>
/// A pickled closure comes from a lambda whose code is another one in this process. It is never run: the sender meant something else.
/// The message names both identities and the captures that differ.
/// </summary>
public sealed class ClosureDriftException : UnpicklingException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What differs, without the place.</param>
    /// <param name="site">The declaring type and member.</param>
    /// <param name="expectedHash">The identity that the pickle names.</param>
    /// <param name="actualHash">The identity here; of the nearest lambda if the member has several.</param>
    /// <param name="captures">The names of the captured variables that only one side has.</param>
    /// <param name="path">Path from the root value; null when unknown.</param>
    /// <param name="offset">Byte offset of the opcode in the pickle; -1 when unknown.</param>
    /// <param name="opcode">The opcode at that offset; null when unknown.</param>
    public ClosureDriftException(
        string message,
        string site,
        string expectedHash,
        string actualHash,
        IReadOnlyList<string> captures,
        string? path = null,
        long offset = -1,
        Opcode? opcode = null)
        : base(message, path, offset, opcode)
    {
        (Site, ExpectedHash, ActualHash, DifferingCaptures) = (site, expectedHash, actualHash, captures);
    }

    /// <summary>The declaring type and member of the lambda, or its pinned name.</summary>
    public string Site { get; }

    /// <summary>The identity that the pickle names; empty for a pinned closure.</summary>
    public string ExpectedHash { get; }

    /// <summary>The identity that this process has; empty for a pinned closure.</summary>
    public string ActualHash { get; }

    /// <summary>The names of the captured variables that only one side has. Empty when the body, a type or the signature differs.</summary>
    public IReadOnlyList<string> DifferingCaptures { get; }
}
