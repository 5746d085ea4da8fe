namespace CloudPickle.Inspection;

/// <summary>How a pickle is parsed for inspection. Immutable and safe to share between threads.</summary>
public sealed record PickleParseOptions
{
    /// <summary>The options that apply when none are given.</summary>
    public static PickleParseOptions Default { get; } = new();

    /// <summary>
    /// The limits. Reaching one is a problem in the document, not an exception. An instruction takes about 16 bytes of memory and a value about 50, so
    /// <see cref="PickleLimits.MaxOpcodes"/> bounds the memory.
    /// </summary>
    public PickleLimits Limits { get; init; } = PickleLimits.Default;

    /// <summary>Whether pickles that follow each other share one memo, as those of one <see cref="Pickler"/> session do.</summary>
    public bool KeepMemo { get; init; }

    /// <summary>Names of extension codes; without one a code is only a number.</summary>
    public PickleExtensions? Extensions { get; init; }

    /// <summary>Whether protocols up to 2 name globals as Python 2 did, which <see cref="GlobalReference.Name"/> then translates.</summary>
    public bool FixImports { get; init; } = true;
}
