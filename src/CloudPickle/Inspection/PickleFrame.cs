namespace CloudPickle.Inspection;

/// <summary>A frame (PEP 3154): a reader gets it from the source in one piece.</summary>
/// <param name="Offset">Offset of the <c>FRAME</c> opcode.</param>
/// <param name="Length">Bytes in the frame, which begins after the opcode's argument.</param>
public readonly record struct PickleFrame(long Offset, long Length);
