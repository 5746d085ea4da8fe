namespace CloudPickle.Inspection;

/// <summary>The form of a disassembly. Immutable and safe to share between threads.</summary>
public sealed record DisassemblyOptions
{
    /// <summary>As <c>python3 -m pickletools</c> writes it.</summary>
    public static DisassemblyOptions Default { get; } = new();

    /// <summary>Whether each line says what its opcode does (<c>-a</c>).</summary>
    public bool Annotate { get; init; }

    /// <summary>Spaces for each open mark (<c>-l</c>). Default: 4.</summary>
    public int Indentation
    {
        get;
        init => field = value is >= 0 and <= 64 ? value : throw new ArgumentOutOfRangeException(nameof(Indentation), value, "0 to 64 spaces.");
    } = 4;

    /// <summary>
    /// The most characters of one argument; what is longer is cut off and ends in <c>...</c> with its length. Null for all of it, as Python does.
    /// </summary>
    public int? MaxArgumentLength { get; init; }
}
