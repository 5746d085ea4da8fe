using System.Text.RegularExpressions;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Project;

/// <summary>Lists the generic reducers by their open types, for closed types that only generic code names. Works on models only.</summary>
internal static class OpenReducerProjector
{
    public static EquatableArray<OpenReducerModel> Project(IEnumerable<ReducerModel> reducers) =>
        reducers
            .Where(r => r.IsGeneric && r.Place.IsGenerated)
            .Select(r => new OpenReducerModel
            {
                TypeName = Open(r.TypeName),
                Reducer = $"global::CloudPickle.Generated.{r.ClassName}<{new string(',', r.TypeParameters.Count - 1)}>",
            })
            .Distinct()
            .OrderBy(m => m.TypeName, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary><c>Box&lt;T&gt;.Pair&lt;U, V&gt;</c> is <c>Box&lt;&gt;.Pair&lt;,&gt;</c>: a definition has nothing but its own parameters in brackets.</summary>
    private static string Open(string definition) =>
        Regex.Replace(definition, "<[^<>]*>", match => $"<{new string(',', match.Value.Count(c => c == ','))}>");
}
