using CloudPickle.Generated;
using CloudPickle.Reduction;

namespace CloudPickle.Closures;

/// <summary>The closed world of closures: those that were generated for a registered assembly or its references. Safe for concurrent use.</summary>
internal static class ClosureTable
{
    /// <summary>A new empty environment for the code that a pickle names, or null.</summary>
    public static ClosureEnvironment? Create(string site, string hash) =>
        ReducerTable.Search((site, hash), static (registry, id) => registry.CreateClosure(id.site, id.hash));

    /// <summary>What this process has at a site: the lambdas of one member.</summary>
    public static IReadOnlyList<ClosureShape> At(string site) =>
        ReducerTable.Search(site, static (registry, site) => new List<ClosureShape>(registry.ClosuresAt(site)) is { Count: > 0 } found ? found : null) ?? [];
}
