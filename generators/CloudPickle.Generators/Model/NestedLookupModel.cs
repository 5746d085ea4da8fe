using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>The part of the registry that must stand inside a partial type of the user to see its private types.</summary>
internal sealed record NestedLookupModel
{
    public required string HintName { get; init; }

    public required PlaceModel Place { get; init; }

    /// <summary>How the registry names the container; null when only the enclosing lookup can.</summary>
    public string? EntryPoint { get; init; }

    public EquatableArray<RegistryEntryModel> Entries { get; init; }

    /// <summary>Names (closed, where they are generic) of types directly inside that have a lookup of their own, reached through this one.</summary>
    public EquatableArray<string> Inner { get; init; }
}
