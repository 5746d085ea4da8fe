using System.Collections.Immutable;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Gathers what many calls ask for. Works on models only.</summary>
internal static class ClosureGathering
{
    /// <summary>The environments by file. The same code in the same place is one environment.</summary>
    public static ImmutableArray<ClosureFileModel> Files(ImmutableArray<EquatableArray<ClosureModel>> closures, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<ClosureFileModel>();
        foreach (var group in closures.SelectMany(c => c).GroupBy(c => c.HintName, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var classes = new HashSet<string>(StringComparer.Ordinal);
            files.Add(new(group.Key, group.Where(c => classes.Add(c.ClassName)).OrderBy(c => c.ClassName, StringComparer.Ordinal).ToEquatableArray()));
        }

        return files.ToImmutable();
    }

    /// <summary>The registry's lines. Where two closures have one pinned name, the first in ordinal order keeps it.</summary>
    public static EquatableArray<ClosureEntryModel> Entries(ImmutableArray<ClosureFileModel> files, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var names = new HashSet<(string, string)>();
        return files.SelectMany(f => f.Closures)
            .Select(c => new ClosureEntryModel(c.Site, c.Hash, c.Create, c.Shape))
            .OrderBy(e => e.Site, StringComparer.Ordinal).ThenBy(e => e.Hash, StringComparer.Ordinal).ThenBy(e => e.Create, StringComparer.Ordinal)
            .Where(e => names.Add((e.Site, e.Hash))).ToEquatableArray();
    }

    /// <summary>Equal calls share one interceptor.</summary>
    public static EquatableArray<InterceptorGroupModel> Interceptors(
        ImmutableArray<(InterceptorModel Interceptor, CallSiteLocation Location)> calls, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return calls.GroupBy(c => c.Interceptor)
            .OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Call, StringComparer.Ordinal)
            .Select(g => new InterceptorGroupModel(g.Key, g.Select(c => c.Location).ToEquatableArray())).ToEquatableArray();
    }
}
