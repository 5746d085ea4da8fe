using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Project;

/// <summary>Gathers the registry of the assembly from what was discovered. Works on models only.</summary>
internal static class RegistryProjector
{
    public static RegistryModel? Project(
        IEnumerable<DiscoveryModel> discoveries,
        EquatableArray<ClosureEntryModel> closures,
        IEnumerable<string> references,
        GeneratorOptionsModel options,
        CancellationToken cancellation)
    {
        var all = discoveries.ToList();
        var entries = Distinct(all.SelectMany(d => d.Entries));
        cancellation.ThrowIfCancellationRequested();
        var chained = references.Distinct().OrderBy(r => r, StringComparer.Ordinal).ToEquatableArray();
        if (closures.IsEmpty && all.All(d => d.Entries.IsEmpty && d.Reducers.IsEmpty && d.StateRecords.IsEmpty) && !(options.IsExecutable && !chained.IsEmpty))
        {
            return null;
        }

        var assembly = all.Select(d => d.AssemblyName).FirstOrDefault(n => n.Length > 0) ?? options.AssemblyName;
        return new RegistryModel
        {
            ClassName = Identifiers.FromAssemblyName(assembly) + "_Registry",
            Entries = entries.Where(e => e.Place.IsGenerated).ToEquatableArray(),
            Nested = NestedLookupProjector.Project(entries.Where(e => !e.Place.IsGenerated)).ToEquatableArray(),
            Open = OpenReducerProjector.Project(all.SelectMany(d => d.Reducers)),
            Closures = closures,
            References = chained,
            StateRecords = all.SelectMany(d => d.StateRecords).Distinct()
                .OrderBy(r => r.DeclaringType, StringComparer.Ordinal).ThenBy(r => r.Field, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    /// <summary>
    /// One line a type, and one type a name: where two types claim a name, the first in ordinal order keeps it (CPK1010 reports it). A former name
    /// yields to everybody's present one.
    /// </summary>
    private static List<RegistryEntryModel> Distinct(IEnumerable<RegistryEntryModel> entries)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<(string?, string?)>();
        var result = new List<RegistryEntryModel>();
        foreach (var entry in entries.OrderBy(e => e.TypeName, StringComparer.Ordinal).ThenBy(e => e.Reducer, StringComparer.Ordinal))
        {
            if (types.Add(entry.TypeName))
            {
                var isNamed = entry.QualifiedName is not null && names.Add((entry.Module, entry.QualifiedName));
                result.Add(isNamed ? entry : entry with { Module = null, QualifiedName = null });
            }
        }

        return [.. result.Select(e => e with { Aliases = Free(e.Aliases), Cases = Free(e.Cases) })];

        EquatableArray<NameModel> Free(EquatableArray<NameModel> claimed) =>
            claimed.IsEmpty ? claimed : claimed.Where(n => names.Add((n.Module, n.QualifiedName))).ToEquatableArray();
    }
}
