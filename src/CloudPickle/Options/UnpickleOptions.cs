namespace CloudPickle;

/// <summary>How pickles are loaded. Immutable and safe to share between threads.</summary>
public sealed record UnpickleOptions
{
    /// <summary>The options that apply when none are given.</summary>
    public static UnpickleOptions Default { get; } = new();

    /// <summary>The out-of-band buffers, in the order in which the dump's callback received them (PEP 574).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Buffers { get; init; }

    /// <summary>
    /// Whether an array of numbers may be the very array that one of <see cref="Buffers"/> is the memory of, instead of a copy: one whose bytes
    /// <see cref="PickleBuffer.BytesOf{T}"/> gave, or a dump's callback in this process, whole and with items of the type that the pickle says (16 to 64 bits). Whoever
    /// holds it sees the changes of the others, also where one pickle refers to a buffer twice, as PEP 574 says of writable buffers. Other buffers are copied, and
    /// where a pickle wants the bytes of such an array without an array around them, it gets the <see cref="PickleBuffer"/>. False by default.
    /// </summary>
    public bool ShareArrays { get; init; }

    /// <summary>What happens to names that nobody registered.</summary>
    public UnknownGlobals UnknownGlobals { get; init; }

    /// <summary>What happens to members that the pickle has and the type has not.</summary>
    public UnknownMembers UnknownMembers { get; init; }

    /// <summary>The limits that bound what a stream may cost.</summary>
    public PickleLimits Limits { get; init; } = PickleLimits.Default;

    /// <summary>Reducers that take precedence over the registered ones.</summary>
    public IReadOnlyList<Reducer> Reducers { get; init; } = [];

    /// <summary>
    /// The services of whoever loads, for reducers of values that are a service there (a logger, a clock): they are in no pickle, only their names. Reducers ask
    /// for them with <see cref="Unpickler.RequireService{T}"/>. Null for none.
    /// </summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Resolves a persistent id. Without it a persistent id in the stream is an error.</summary>
    public Func<object, object?>? PersistentLoad { get; init; }

    /// <summary>Short codes for global names (Python's <c>copyreg.add_extension</c>).</summary>
    public PickleExtensions? Extensions { get; init; }

    /// <summary>How 8-bit strings of Python 2 are read.</summary>
    public StringEncoding StringEncoding { get; init; }

    /// <summary>Whether Python 2's module names are understood in protocols up to 2.</summary>
    public bool FixImports { get; init; } = true;

    /// <summary>Whether only the names of the library's own values have a meaning: nothing that was generated or registered is made.</summary>
    internal bool OnlyLibraryNames { get; init; }
}
