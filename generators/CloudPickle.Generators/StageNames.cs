namespace CloudPickle.Generators;

/// <summary>Tracking names of the pipeline's stages.</summary>
internal static class StageNames
{
    public const string Options = nameof(Options);
    public const string PicklableTypes = nameof(PicklableTypes);
    public const string AssemblyTypes = nameof(AssemblyTypes);
    public const string Subtypes = nameof(Subtypes);
    public const string PickleCalls = nameof(PickleCalls);
    public const string References = nameof(References);
    public const string TypeReducers = nameof(TypeReducers);
    public const string Registry = nameof(Registry);

    /// <summary>Every stage, in the order of the flow.</summary>
    public static readonly string[] All =
        [Options, PicklableTypes, AssemblyTypes, Subtypes, PickleCalls, References, TypeReducers, Registry];
}
