namespace CloudPickle.Generators;

/// <summary>Tracking names of the pipeline's stages.</summary>
internal static class StageNames
{
    public const string Options = nameof(Options);
    public const string PicklableTypes = nameof(PicklableTypes);
    public const string CustomTypes = nameof(CustomTypes);
    public const string AssemblyTypes = nameof(AssemblyTypes);
    public const string Subtypes = nameof(Subtypes);
    public const string FileCalls = nameof(FileCalls);
    public const string PickleCalls = nameof(PickleCalls);
    public const string ClosureFiles = nameof(ClosureFiles);
    public const string Closures = nameof(Closures);
    public const string ClosureCalls = nameof(ClosureCalls);
    public const string Contract = nameof(Contract);
    public const string Interceptors = nameof(Interceptors);
    public const string References = nameof(References);
    public const string TypeReducers = nameof(TypeReducers);
    public const string Registry = nameof(Registry);
    public const string Stubs = nameof(Stubs);

    /// <summary>Every stage without locations, in the order of the flow.</summary>
    public static readonly string[] All =
        [Options, PicklableTypes, CustomTypes, AssemblyTypes, Subtypes, PickleCalls, References, TypeReducers, Closures, ClosureFiles, Contract, Registry, Stubs];

    /// <summary>Stages that hold locations: any edit of a file with sites changes them.</summary>
    public static readonly string[] WithLocations = [FileCalls, ClosureCalls, Interceptors];
}
