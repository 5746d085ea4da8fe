using System.Text;
using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>
/// Something could not be pickled or unpickled. The message says what and why, followed by what is known of the place:
/// the byte offset in the pickle, the opcode and the path from the root value.
/// </summary>
public class PickleException : Exception
{
    /// <summary>Creates the exception; the message is composed once from the reason and the place.</summary>
    /// <param name="message">What went wrong, without the place.</param>
    /// <param name="path">Path from the root value, for example <c>$.Orders[3]</c>; null when unknown.</param>
    /// <param name="offset">Byte offset of the opcode in the pickle; -1 when unknown.</param>
    /// <param name="opcode">The opcode at that offset; null when unknown.</param>
    /// <param name="innerException">The cause, if any.</param>
    public PickleException(string message, string? path = null, long offset = -1, Opcode? opcode = null, Exception? innerException = null)
        : base(Compose(message, path, offset, opcode), innerException)
    {
        Reason = message;
        Path = path;
        Offset = offset;
        Opcode = opcode;
    }

    /// <summary>The message without the place, to wrap the exception where more of the place is known.</summary>
    public string Reason { get; }

    /// <summary>Path from the root value, for example <c>$.Orders[3].Customer</c>; null when unknown.</summary>
    public string? Path { get; }

    /// <summary>Byte offset in the pickle of the opcode at fault; -1 when unknown.</summary>
    public long Offset { get; }

    /// <summary>The opcode at fault; null when unknown.</summary>
    public Opcode? Opcode { get; }

    private static string Compose(string message, string? path, long offset, Opcode? opcode)
    {
        if (path is null && offset < 0 && opcode is null)
        {
            return message;
        }

        var text = new StringBuilder(message).Append(" (");
        var separator = "";
        if (offset >= 0)
        {
            text.Append(separator).Append("at offset ").Append(offset);
            separator = ", ";
        }

        if (opcode is { } known)
        {
            text.Append(separator).Append("opcode ").Append(OpcodeTable.NameOf(known));
            separator = ", ";
        }

        if (path is not null)
        {
            text.Append(separator).Append("path ").Append(path);
        }

        return text.Append(')').ToString();
    }
}
