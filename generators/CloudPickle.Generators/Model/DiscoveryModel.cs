using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>What one annotation or call asks for.</summary>
internal sealed record DiscoveryModel
{
    public static readonly DiscoveryModel Empty = new() { AssemblyName = "" };

    public required string AssemblyName { get; init; }

    public EquatableArray<ReducerModel> Reducers { get; init; }

    public EquatableArray<RegistryEntryModel> Entries { get; init; }

    public EquatableArray<StateRecordModel> StateRecords { get; init; }
}
