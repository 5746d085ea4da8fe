using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>A call that makes functions picklable.</summary>
internal sealed record ClosureCallModel
{
    public required EquatableArray<ClosureModel> Closures { get; init; }

    public required InterceptorModel Interceptor { get; init; }

    public required CallSiteLocation Location { get; init; }

    /// <summary>What the captures need in the registry.</summary>
    public required DiscoveryModel Discovery { get; init; }
}
