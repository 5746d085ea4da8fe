namespace CloudPickle.Analysis;

/// <summary>Metadata names of what generator and analyzers look for.</summary>
internal static class KnownNames
{
    public const string Picklable = "CloudPickle.PicklableAttribute";
    public const string PicklableType = "CloudPickle.PicklableTypeAttribute";
    public const string PicklableSubtype = "CloudPickle.PicklableSubtypeAttribute";
    public const string PickleConstructor = "CloudPickle.PickleConstructorAttribute";
    public const string PickleIgnore = "CloudPickle.PickleIgnoreAttribute";
    public const string PickleName = "CloudPickle.PickleNameAttribute";
    public const string PickleBeforeDump = "CloudPickle.PickleBeforeDumpAttribute";
    public const string PickleAfterLoad = "CloudPickle.PickleAfterLoadAttribute";
    public const string PicklableWith = "CloudPickle.PicklableWithAttribute";
    public const string Reducer = "CloudPickle.Reducer";
    public const string SurrogateReducer = "CloudPickle.SurrogateReducer";
    public const string PickleReduce = "CloudPickle.IPickleReduce";
    public const string PickleState = "CloudPickle.IPickleState";
    public const string PickleExtensionData = "CloudPickle.PickleExtensionDataAttribute";
    public const string PickledState = "CloudPickle.Generated.PickledStateAttribute";
    public const string PickleRegistry = "CloudPickle.Generated.PickleRegistryAttribute";
    public const string ReducerLibrary = "CloudPickle.Generated.ReducerLibraryAttribute";
    public const string BuiltinReducer = "CloudPickle.Generated.BuiltinReducerAttribute";

    public const string Pickle = "CloudPickle.Pickle";
    public const string Pickler = "CloudPickle.Pickler";
    public const string Unpickler = "CloudPickle.Unpickler";
    public const string PickleOptions = "CloudPickle.PickleOptions";
    public const string ClosureCapture = "CloudPickle.ClosureCapture";
    public const string PicklableClosure = "CloudPickle.PicklableClosureAttribute";

    public const string GeneratedNamespace = "CloudPickle.Generated";
    public const string BuiltinNamespace = "CloudPickle.Reduction.Builtin";

    public const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string Flags = "System.FlagsAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
}
