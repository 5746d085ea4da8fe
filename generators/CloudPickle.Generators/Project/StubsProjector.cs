using System.Text.RegularExpressions;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Project;

/// <summary>Gathers the Python module from the reducers of the assembly. Works on models only.</summary>
internal static class StubsProjector
{
    public static StubsModel? Project(
        IReadOnlyList<ReducerModel> reducers, RegistryModel? registry, GeneratorOptionsModel options, CancellationToken cancellation)
    {
        if (options.PythonStubs.Length == 0)
        {
            return null;
        }

        var own = reducers.SelectMany(r => r.Cases.Prepend(r)).ToList();
        var entries = (registry?.Entries ?? []).Concat(registry?.Nested.SelectMany(n => n.Entries) ?? []).ToList();
        var ordered = own.Concat(Replaced(entries, own)).OrderBy(r => r.Module, StringComparer.Ordinal).ThenBy(r => r.QualifiedName, StringComparer.Ordinal).ToList();
        var names = Names(ordered);
        var closed = entries
            .Where(e => e.QualifiedName?.Contains('[') == true)
            .SelectMany(e => e.Cases.Prepend(new NameModel(e.Module!, e.QualifiedName!)))
            .ToLookup(n => (n.Module, WithoutArguments(n.QualifiedName)), n => n.QualifiedName);
        cancellation.ThrowIfCancellationRequested();
        return new StubsModel
        {
            AssemblyName = options.AssemblyName,
            Types = ordered.Select(r => new StubModel
            {
                PythonName = names[(r.Module, r.QualifiedName)],
                Module = r.Module,
                QualifiedName = r.QualifiedName,
                Kind = r.Kind,
                IsValueType = r.IsValueType,
                IsException = r.IsException,
                Union = r.IsCase ? names[(r.Module, QualifiedNameOfUnion(r))] : null,
                IsFlags = r.IsFlags,
                Members = r.Kind == ReducerKind.Enum ? r.EnumMembers
                    : r.Members.Where(m => !m.IsExtensionData).Select(m => new EnumMemberModel(m.Key, Resolve(m.PythonHint, names))).ToEquatableArray(),
                ClosedNames = closed[(r.Module, r.QualifiedName)].Distinct().OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }

    /// <summary>The types that travel under their own names with the members of a surrogate of this assembly.</summary>
    private static IEnumerable<ReducerModel> Replaced(IReadOnlyList<RegistryEntryModel> entries, IReadOnlyList<ReducerModel> reducers)
    {
        var states = reducers.ToLookup(r => new NameModel(r.Module, r.QualifiedName));
        return from entry in entries
               where entry.Surrogate is not null && entry.Module is not null
               group entry by new NameModel(entry.Module!, WithoutArguments(entry.QualifiedName!)) into forms
               where !states.Contains(forms.Key)
               let first = forms.First()
               from state in states[first.Surrogate!].Take(1)
               select state with
               {
                   Module = forms.Key.Module,
                   QualifiedName = forms.Key.QualifiedName,
                   IsValueType = first.IsValueType,
               };
    }

    /// <summary><c>Outer.Inner</c> is <c>Outer_Inner</c> in the file; the module goes before a name that is taken.</summary>
    private static Dictionary<(string Module, string QualifiedName), string> Names(IEnumerable<ReducerModel> reducers)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<(string, string), string>();
        foreach (var reducer in reducers)
        {
            var name = Identifier(reducer.QualifiedName);
            if (!names.ContainsKey((reducer.Module, reducer.QualifiedName)))
            {
                names.Add((reducer.Module, reducer.QualifiedName), taken.Add(name) ? name : Unique($"{Identifier(reducer.Module)}_{name}", taken));
            }
        }

        return names;
    }

    private static string QualifiedNameOfUnion(ReducerModel union) => union.QualifiedName.Substring(0, union.QualifiedName.LastIndexOf('.'));

    private static string Unique(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    private static string Identifier(string name) => Regex.Replace(name, "[^\\p{L}\\p{Nd}_]", "_");

    private static string WithoutArguments(string name)
    {
        var depth = 0;
        return string.Concat(name.Where(c => (c == '[' ? ++depth : c == ']' ? depth-- : depth) == 0));
    }

    private static string Resolve(string hint, Dictionary<(string Module, string QualifiedName), string> names) => Regex.Replace(
        hint, "«([^:»]*):([^»]*)»", match => names.TryGetValue((match.Groups[1].Value, match.Groups[2].Value), out var name) ? name : "typing.Any");
}
