using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Emit.Closures;

/// <summary>Writes the part of the registry that finds environments by their identity.</summary>
internal static class ClosureTableEmitter
{
    public static void Write(SourceWriter writer, EquatableArray<ClosureEntryModel> closures)
    {
        if (closures.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock(
            "public override global::CloudPickle.Generated.ClosureEnvironment? CreateClosure(string site, string hash) => (site, hash) switch");
        foreach (var closure in closures)
        {
            writer.WriteLine($"({Literals.Quote(closure.Site)}, {Literals.Quote(closure.Hash)}) => {closure.Create},");
        }

        writer.WriteLine("_ => null,");
        writer.CloseBlock("};");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock(
            "public override global::System.Collections.Generic.IEnumerable<global::CloudPickle.Generated.ClosureShape> ClosuresAt(string site) => site switch");
        foreach (var site in closures.GroupBy(c => c.Site))
        {
            writer.WriteLine($"{Literals.Quote(site.Key)} => [{string.Join(", ", site.Select(c => c.Shape))}],");
        }

        writer.WriteLine("_ => [],");
        writer.CloseBlock("};");
    }
}
