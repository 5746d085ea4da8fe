using System.Globalization;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>Something that is wrong with a pickle, or odd about it.</summary>
/// <param name="Offset">Where, in bytes from the start of the document.</param>
/// <param name="Opcode">The opcode there; null where there is none.</param>
/// <param name="Reason">What and why.</param>
/// <param name="IsFatal">
/// Whether nothing after it can be known, so that the document ends here. Otherwise the document goes on; Python may stop here (it calls what it does
/// not know, and the result may not take what it is given), or accept it (a memo entry that is set twice).
/// </param>
public sealed record PickleProblem(long Offset, Opcode? Opcode, string Reason, bool IsFatal)
{
    /// <summary>One line: the place and the reason.</summary>
    public override string ToString() => Opcode is { } opcode
        ? string.Create(CultureInfo.InvariantCulture, $"at {Offset} ({OpcodeTable.NameOf(opcode)}): {PythonText.EscapeControls(Reason)}")
        : string.Create(CultureInfo.InvariantCulture, $"at {Offset}: {PythonText.EscapeControls(Reason)}");
}
