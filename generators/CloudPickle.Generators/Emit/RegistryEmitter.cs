using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Emit.Closures;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes the registry of the assembly and its parts inside the user's types.</summary>
internal static class RegistryEmitter
{
    private const string ByType = "FindPickleReducer";

    public static string Emit(RegistryModel model)
    {
        var writer = new SourceWriter();
        FileFrame.WriteHeader(writer);
        writer.WriteLine($"[assembly: global::CloudPickle.Generated.PickleRegistry(typeof(global::CloudPickle.Generated.{model.ClassName}))]");
        foreach (var record in model.StateRecords)
        {
            writer.WriteLine(
                $"[assembly: global::CloudPickle.Generated.PickledState(typeof({record.DeclaringType}), " +
                $"{Literals.Quote(record.Key)}, {Literals.Quote(record.Field)}, {record.FieldType})]");
        }

        writer.WriteLine();
        FileFrame.Open(writer, PlaceModel.Generated);
        writer.WriteLine("/// <summary>Finds the reducers of this assembly.</summary>");
        writer.WriteLine(FileFrame.GeneratedCode);
        writer.WriteLine(FileFrame.Hidden);
        writer.OpenBlock($"public sealed class {model.ClassName} : global::CloudPickle.Generated.AssemblyRegistry");
        writer.WriteLine(
            $$"""
            /// <summary>The only instance.</summary>
            public static readonly {{model.ClassName}} Instance = new();

            private {{model.ClassName}}()
            {
            }
            """);
        WriteReferences(writer, model.References);
        var entryPoints = model.Nested.Where(n => n.EntryPoint is not null).Select(n => $"{n.EntryPoint}.{ByType}").ToList();
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        WriteFindByType(writer, "public override global::CloudPickle.Reducer? Find", model.Entries, entryPoints);
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        WriteFindByName(writer, "public override global::CloudPickle.Reducer? Find", model.Entries, entryPoints);
        WriteFindOpen(writer, model.Open);
        ClosureTableEmitter.Write(writer, model.Closures);
        writer.WriteLine();
        writer.WriteLine(
            """
            [global::System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Register() => global::CloudPickle.Generated.PickleRegistry.Register(Instance);
            """);
        writer.CloseBlock();
        return writer.ToString();
    }

    public static string Emit(NestedLookupModel model)
    {
        var writer = new SourceWriter();
        FileFrame.WriteHeader(writer, "#pragma warning disable CS0108 // a base may have a lookup of its own");
        FileFrame.Open(writer, model.Place);
        var inner = model.Inner.Select(name => $"{name}.{ByType}").ToList();
        writer.WriteLine("/// <summary>Finds the reducers of private types; called by the registry of the assembly.</summary>");
        writer.WriteLine(FileFrame.GeneratedCode);
        writer.WriteLine(FileFrame.Hidden);
        WriteFindByType(writer, $"internal static global::CloudPickle.Reducer? {ByType}", model.Entries, inner);
        writer.WriteLine();
        writer.WriteLine("/// <summary>Finds the reducers of private types by name.</summary>");
        writer.WriteLine(FileFrame.GeneratedCode);
        writer.WriteLine(FileFrame.Hidden);
        WriteFindByName(writer, $"internal static global::CloudPickle.Reducer? {ByType}", model.Entries, inner);
        FileFrame.Close(writer, model.Place);
        return writer.ToString();
    }

    private static void WriteReferences(SourceWriter writer, EquatableArray<string> references)
    {
        if (references.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock(
            "public override global::System.Collections.Generic.IEnumerable<global::CloudPickle.Generated.AssemblyRegistry> References");
        writer.OpenBlock("get");
        foreach (var reference in references)
        {
            writer.WriteLine($"yield return {reference}.Instance;");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static void WriteFindOpen(SourceWriter writer, EquatableArray<OpenReducerModel> reducers)
    {
        if (reducers.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine(
            "[return: global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(" +
            "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]");
        writer.OpenBlock("public override global::System.Type? FindOpen(global::System.Type definition)");
        foreach (var reducer in reducers)
        {
            writer.WriteLine($"if (definition == typeof({reducer.TypeName})) return typeof({reducer.Reducer});");
        }

        writer.WriteLine("return null;");
        writer.CloseBlock();
    }

    private static void WriteFindByType(
        SourceWriter writer, string signature, EquatableArray<RegistryEntryModel> entries, List<string> others)
    {
        writer.OpenBlock($"{signature}(global::System.Type type)");
        foreach (var entry in entries)
        {
            writer.WriteLine($"if (type == typeof({entry.TypeName})) return {entry.Reducer};");
        }

        writer.WriteLine($"return {Chain(others, "(type)")};");
        writer.CloseBlock();
    }

    private static void WriteFindByName(
        SourceWriter writer, string signature, EquatableArray<RegistryEntryModel> entries, List<string> others)
    {
        var fallback = Chain(others, "(module, qualifiedName)");
        var named = entries.Where(e => e.QualifiedName is not null || !e.Aliases.IsEmpty || !e.Cases.IsEmpty).ToList();
        if (named.Count == 0)
        {
            writer.WriteLine($"{signature}(string module, string qualifiedName) => {fallback};");
            return;
        }

        writer.OpenBlock($"{signature}(string module, string qualifiedName) => (module, qualifiedName) switch");
        foreach (var entry in named)
        {
            var names = entry.Aliases.Select(Pattern).ToList();
            if (entry.QualifiedName is not null)
            {
                names.Insert(0, Pattern(new NameModel(entry.Module!, entry.QualifiedName)));
            }

            if (names.Count > 0)
            {
                writer.WriteLine($"{string.Join(" or ", names)} => {entry.Reducer},");
            }

            if (!entry.Cases.IsEmpty)
            {
                writer.WriteLine($"{string.Join(" or ", entry.Cases.Select(Pattern))} => {entry.Reducer}.Case(qualifiedName),");
            }
        }

        writer.WriteLine($"_ => {fallback},");
        writer.CloseBlock("};");
    }

    private static string Pattern(NameModel name) => $"({Literals.Quote(name.Module)}, {Literals.Quote(name.QualifiedName)})";

    private static string Chain(List<string> others, string arguments) =>
        others.Count == 0 ? "null" : string.Join(" ?? ", others.Select(o => o + arguments));
}
