namespace CloudPickle.Fuzz;

/// <summary>What is done with one input. It ends quietly, or throws what was found.</summary>
internal abstract class FuzzTarget
{
    /// <summary>Limits that keep one input short.</summary>
    protected static readonly PickleLimits Limits = PickleLimits.Default with { MaxOpcodes = 20_000, MaxStackDepth = 20_000, MaxMemoEntries = 20_000 };

    protected static readonly UnpickleOptions Known = new() { Limits = Limits };

    protected static readonly UnpickleOptions Opaque = new() { Limits = Limits, UnknownGlobals = UnknownGlobals.Opaque };

    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } = [new UntypedTarget(), new TypedTarget(), new OpaqueTarget(), new ClosureTarget(), new GeneratorTarget()];

    /// <summary>The name: of the folder of its corpus, too.</summary>
    public abstract string Name { get; }

    /// <summary>Whether inputs are pickles, so that streams of opcodes are worth a try.</summary>
    public virtual bool IsOfPickles => true;

    /// <summary>Its share of the time, beside the other targets'.</summary>
    public virtual int Share => 1;

    /// <summary>No input takes this long, on any machine, unless it hangs.</summary>
    public virtual TimeSpan Hang => TimeSpan.FromSeconds(20);

    /// <summary>Good inputs to start from.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>Tries one input.</summary>
    /// <param name="input">The bytes.</param>
    public abstract void Run(byte[] input);

    /// <summary>Loads; the documented exception is a fine end.</summary>
    protected static bool TryLoad<T>(Func<T> load, out T? value)
    {
        try
        {
            value = load();
            return true;
        }
        catch (UnpicklingException exception)
        {
            value = default;
            return string.IsNullOrEmpty(exception.Path) || exception.Offset < 0
                ? throw new InvalidOperationException($"An error without a place: {exception}")
                : false;
        }
    }
}
