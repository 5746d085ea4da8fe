namespace CloudPickle.Inspection;

/// <summary>An extension code: a number that the reader's own table turns into a name (<c>copyreg.add_extension</c>).</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name, if <see cref="PickleParseOptions.Extensions"/> has it.</param>
public sealed record ExtensionReference(long Offset, int Code, PickledGlobal? Name);
