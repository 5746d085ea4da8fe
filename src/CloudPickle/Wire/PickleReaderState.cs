namespace CloudPickle.Wire;

/// <summary>
/// Where a <see cref="PickleReader"/> stopped: what the next reader, over the next window of the same pickle, starts from.
/// The default value is the start of a pickle.
/// </summary>
public readonly record struct PickleReaderState
{
    /// <summary>Offset in the pickle of the first byte of the next window, which is the first byte not consumed.</summary>
    public long WindowOffset { get; init; }

    /// <summary>Bytes of the open frame that are not consumed yet; 0 outside of frames.</summary>
    public long FrameRemaining { get; init; }

    /// <summary>The protocol that the last <c>PROTO</c> stated; 0 before one. It decides whether names are Python 2's.</summary>
    public int Protocol { get; init; }

    /// <summary>Opcodes read so far, for <see cref="PickleLimits.MaxOpcodes"/>.</summary>
    public long OpcodesRead { get; init; }

    // The part of an unfinished line that is known to hold no newline, so that feeding a long line in small pieces
    // stays linear.
    internal long LineStart { get; init; }

    internal long LineScanned { get; init; }
}
