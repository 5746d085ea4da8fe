using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes what the reducer of an F# union has: the choice of the case, and a reducer for each.</summary>
internal static class UnionEmitter
{
    public static void WriteInitializer(SourceWriter writer, ReducerModel model, string name)
    {
        writer.WriteIndented($": base({name},");
        for (var i = 0; i < model.Cases.Count; i++)
        {
            writer.WriteIndented($"    new {model.Cases[i].ClassName}({NameOf(model.Cases[i], model)}){(i == model.Cases.Count - 1 ? ")" : ",")}");
        }
    }

    public static void WriteBody(SourceWriter writer, ReducerModel model)
    {
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override int TagOf({model.TypeName} {model.VariableName}) => {model.Tag};");
        foreach (var union in model.Cases)
        {
            writer.WriteLine();
            ReducerEmitter.WriteCase(writer, union);
        }
    }

    private static string NameOf(ReducerModel union, ReducerModel model) => model.IsGeneric
        ? $"module, qualifiedName + {Literals.Quote(union.QualifiedName.Substring(model.QualifiedName.Length))}"
        : $"{Literals.Quote(union.Module)}, {Literals.Quote(union.QualifiedName)}";
}
