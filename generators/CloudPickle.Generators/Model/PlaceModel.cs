using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>Where a reducer is emitted: nested into the user's types, the outermost first, or in the generator's namespace if there are none.</summary>
internal sealed record PlaceModel
{
    public static readonly PlaceModel Generated = new() { Namespace = "CloudPickle.Generated" };

    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    public EquatableArray<ContainerModel> Containers { get; init; }

    public bool IsGenerated => Containers.IsEmpty;

    /// <summary>Whether code here has type parameters that it did not declare.</summary>
    public bool IsInGeneric => Containers.Any(c => c.Name.Contains('<'));
}
