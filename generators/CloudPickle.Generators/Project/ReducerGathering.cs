using System.Collections.Immutable;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Project;

/// <summary>Gathers the reducers of all discoveries, each once.</summary>
internal static class ReducerGathering
{
    public static ImmutableArray<ReducerModel> Distinct(ImmutableArray<DiscoveryModel> discoveries, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = ImmutableArray.CreateBuilder<ReducerModel>();
        foreach (var reducer in discoveries.SelectMany(d => d.Reducers).OrderBy(r => r.HintName, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (names.Add(reducer.HintName))
            {
                result.Add(reducer);
            }
        }

        return result.ToImmutable();
    }
}
