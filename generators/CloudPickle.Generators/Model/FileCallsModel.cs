using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Model;

/// <summary>What the calls of one file ask for.</summary>
internal sealed record FileCallsModel
{
    public static readonly FileCallsModel Empty = new() { Types = DiscoveryModel.Empty };

    /// <summary>What the types that are dumped and loaded need in the registry.</summary>
    public required DiscoveryModel Types { get; init; }

    /// <summary>The calls that make functions picklable.</summary>
    public EquatableArray<ClosureCallModel> Closures { get; init; }
}
