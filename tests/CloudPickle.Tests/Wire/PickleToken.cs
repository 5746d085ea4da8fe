using CloudPickle.Wire;

namespace CloudPickle.Tests.Wire;

/// <summary>One opcode of a pickle with its offset and its decoded argument as text.</summary>
internal sealed record PickleToken(long Offset, Opcode Opcode, string Argument);
