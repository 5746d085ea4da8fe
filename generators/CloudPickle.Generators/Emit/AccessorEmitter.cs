using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes <c>[UnsafeAccessor]</c> declarations: private state without reflection.</summary>
internal static class AccessorEmitter
{
    public static void Write(SourceWriter writer, AccessorModel accessor, string accessibility)
    {
        var target = accessor.Target is null ? "" : $", Name = {Literals.Quote(accessor.Target)}";
        writer.WriteLine(
            $"""
            [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{accessor.Kind}{target})]
            {accessibility} static extern {accessor.ReturnType} {accessor.Name}({accessor.Parameters});
            """);
    }

    public static void WriteClass(SourceWriter writer, AccessClassModel model, ReducerModel owner)
    {
        var accessibility = owner.Place.IsGenerated || owner.Place.IsInGeneric ? "file" : "private";
        writer.WriteLine(FileFrame.GeneratedCode);
        writer.WriteLine($"{accessibility} static class {model.Name}{TypeParameterEmitter.List(model.TypeParameters)}");
        TypeParameterEmitter.WriteConstraints(writer, model.TypeParameters);
        writer.OpenBlock();
        for (var i = 0; i < model.Accessors.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            Write(writer, model.Accessors[i], "public");
        }

        writer.CloseBlock();
    }
}
