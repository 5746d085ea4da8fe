using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes type parameter lists and their constraints.</summary>
internal static class TypeParameterEmitter
{
    public static string List(EquatableArray<TypeParameterModel> parameters) =>
        parameters.IsEmpty ? "" : $"<{string.Join(", ", parameters.Select(p => p.Name))}>";

    public static void WriteConstraints(SourceWriter writer, EquatableArray<TypeParameterModel> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Constraints.Length > 0)
            {
                writer.WriteIndented($"where {parameter.Name} : {parameter.Constraints}");
            }
        }
    }
}
