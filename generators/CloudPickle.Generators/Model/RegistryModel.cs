using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Model;

/// <summary>The registry of the assembly.</summary>
internal sealed record RegistryModel
{
    public required string ClassName { get; init; }

    public EquatableArray<RegistryEntryModel> Entries { get; init; }

    /// <summary>Lookups inside the user's partial types, the outermost first.</summary>
    public EquatableArray<NestedLookupModel> Nested { get; init; }

    /// <summary>The open reducers of generic types.</summary>
    public EquatableArray<OpenReducerModel> Open { get; init; }

    public EquatableArray<ClosureEntryModel> Closures { get; init; }

    /// <summary>The registry classes of references.</summary>
    public EquatableArray<string> References { get; init; }

    public EquatableArray<StateRecordModel> StateRecords { get; init; }
}
