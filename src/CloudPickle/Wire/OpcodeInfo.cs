namespace CloudPickle.Wire;

/// <summary>One row of <see cref="OpcodeTable"/>.</summary>
/// <param name="Opcode">The opcode.</param>
/// <param name="Name">Its name in CPython's <c>pickletools</c>, for example <c>BININT1</c>.</param>
/// <param name="Protocol">The protocol that introduced it, 0 to 5.</param>
/// <param name="Argument">What follows it in the stream.</param>
public sealed record OpcodeInfo(Opcode Opcode, string Name, int Protocol, OpcodeArgument Argument);
