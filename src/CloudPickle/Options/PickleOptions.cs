namespace CloudPickle;

/// <summary>How values are dumped. Immutable and safe to share between threads.</summary>
public sealed record PickleOptions
{
    /// <summary>The newest protocol, and the default one (PEP 574; Python 3.8 and later read it).</summary>
    public const int HighestProtocol = 5;

    /// <summary>The options that apply when none are given.</summary>
    public static PickleOptions Default { get; } = new();

    /// <summary>The pickle protocol, 0 to 5. A negative number means the highest, as in Python.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The protocol is newer than <see cref="HighestProtocol"/>.</exception>
    public int Protocol
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, HighestProtocol, nameof(Protocol));
            field = value < 0 ? HighestProtocol : value;
        }
    } = HighestProtocol;

    /// <summary>Whether protocols up to 2 use Python 2's module names (<c>__builtin__</c>, <c>copy_reg</c>), as Python's own pickler does.</summary>
    public bool FixImports { get; init; } = true;

    /// <summary>
    /// Receives each buffer (<c>byte[]</c>, memory, arrays of numbers, <see cref="PickleBuffer"/>). Returning <see langword="false"/> takes the
    /// buffer out of band: the callback's owner transports it and hands it to <see cref="UnpickleOptions.Buffers"/>;
    /// <see langword="true"/> leaves it in the stream. Needs protocol 5 (PEP 574).
    /// </summary>
    public Func<PickleBuffer, bool>? BufferCallback { get; init; }

    /// <summary>Reducers that take precedence over the registered ones.</summary>
    public IReadOnlyList<Reducer> Reducers { get; init; } = [];

    /// <summary>How enums are written; <see cref="PicklableAttribute.EnumForm"/> asks for names for one enum.</summary>
    public PickleEnumForm EnumForm { get; init; }

    /// <summary>
    /// Namespaces whose annotated types travel with their definition, in addition to those of <see cref="Pickle.RegisterByValue(string)"/>. A namespace
    /// covers those inside it.
    /// </summary>
    public IReadOnlyList<string> ByValueNamespaces { get; init; } = [];

    /// <summary>Assemblies whose annotated types travel with their definition, in addition to those of <see cref="Pickle.RegisterByValue(System.Reflection.Assembly)"/>.</summary>
    public IReadOnlyList<System.Reflection.Assembly> ByValueAssemblies { get; init; } = [];

    /// <summary>Gives an object a persistent id, or null to pickle it. The loader gets the id in <see cref="UnpickleOptions.PersistentLoad"/>.</summary>
    public Func<object, object?>? PersistentId { get; init; }

    /// <summary>Short codes for global names (Python's <c>copyreg.add_extension</c>). Both sides must agree on them.</summary>
    public PickleExtensions? Extensions { get; init; }

    /// <summary>What happens to the 100 ns digit that Python's times cannot hold.</summary>
    public SubMicrosecondTicks SubMicrosecondTicks { get; init; }

    /// <summary>The deepest nesting of values that is written. Deep graphs do not overflow the stack below it.</summary>
    public int MaxDepth { get; init; } = 4_000_000;

    /// <summary>
    /// The most bytes that a closure may take with all that it captures; null for no limit. A larger one is a <see cref="PicklingException"/>
    /// that names its largest captures, or a call of <see cref="LargeClosure"/>. Out-of-band buffers do not count.
    /// </summary>
    public long? MaxClosureBytes { get; init; }

    /// <summary>
    /// Receives each closure that is larger than <see cref="MaxClosureBytes"/>, after it was written, in place of the error. It must not
    /// use the pickler.
    /// </summary>
    public Action<ClosureSize>? LargeClosure { get; init; }

    internal void Validate()
    {
        if (BufferCallback is not null && Protocol < 5)
        {
            throw new ArgumentException("BufferCallback needs protocol 5 (PEP 574).");
        }
    }
}
