using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Emit.Closures;

/// <summary>Writes one environment class.</summary>
internal static class EnvironmentEmitter
{
    private const string Generated = "global::CloudPickle.Generated.";

    public static void Write(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine($"/// <summary>{model.Summary}</summary>");
        writer.WriteLine(FileFrame.GeneratedCode);
        writer.WriteLine(FileFrame.Hidden);
        writer.OpenBlock($"internal sealed class {model.ClassName} : {Generated}ClosureEnvironment<{model.DelegateTypeName}>");
        WriteShape(writer, model);
        WriteFields(writer, model);
        WriteConstructors(writer, model);
        WriteWrap(writer, model);
        WriteCaptures(writer, model);
        if (!model.IsExplicit)
        {
            writer.WriteLine();
            WriteInvoke(writer, model);
        }

        writer.WriteLine();
        WriteBody(writer, model);
        foreach (var function in model.Functions)
        {
            writer.WriteLine();
            foreach (var line in function.Lines)
            {
                writer.WriteVerbatim(line);
            }
        }

        writer.CloseBlock();
    }

    public static string WrapSignature(ClosureModel model, string name) => model.IsExplicit
        ? $"internal static {model.DelegateTypeName} {name}({model.Captures[0].FieldType} {model.Captures[0].Field})"
        : $"internal static {model.DelegateTypeName} {name}({model.DelegateTypeName} function)";

    public static string WrapParameter(ClosureModel model) => model.IsExplicit ? model.Captures[0].Field : "function";

    private static void WriteShape(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine("/// <summary>The identity, and the captures in the order in which they travel.</summary>");
        writer.WriteLine($"public static readonly {Generated}ClosureShape StaticShape = new(");
        var arguments = new List<string> { $"{Literals.Quote(model.Site)}, {Literals.Quote(model.Hash)}, {Literals.Quote(model.DelegateType)}" };
        arguments.AddRange(model.Captures.Select(c =>
            $"new {Generated}CapturedVariable({Literals.Quote(c.Name)}, {Literals.Quote(c.Type)}, isCell: {(c.IsCell ? "true" : "false")})"));
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.WriteIndented(arguments[i] + (i == arguments.Count - 1 ? ");" : ","));
        }

        writer.WriteLine();
    }

    private static void WriteFields(SourceWriter writer, ClosureModel model)
    {
        foreach (var capture in model.Captures)
        {
            writer.WriteLine(capture.IsCell
                ? $"private global::CloudPickle.Cell<{capture.FieldType}> {capture.Field} = new();"
                : $"private {capture.FieldType} {capture.Field} = default!;");
        }

        if (!model.Captures.IsEmpty)
        {
            writer.WriteLine();
        }
    }

    private static void WriteConstructors(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine(
            $$"""
            /// <summary>An environment that loading fills.</summary>
            public {{model.ClassName}}()
            {
            }

            """);
        if (!model.IsExplicit)
        {
            writer.WriteLine(
                $$"""
                private {{model.ClassName}}({{model.DelegateTypeName}} original)
                    : base(original)
                {
                }

                """);
        }

        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public override {Generated}ClosureShape Shape => StaticShape;");
        writer.WriteLine();
    }

    private static void WriteWrap(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine("/// <summary>Gives a delegate that does the same and can be pickled.</summary>");
        if (model.Kept.Length > 0 && !model.IsExplicit)
        {
            writer.WriteLine($"[global::System.Diagnostics.CodeAnalysis.DynamicDependency({model.Kept})]");
            foreach (var warning in model.KeepingWarnings)
            {
                writer.WriteLine(
                    $"[global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"Trimming\", \"{warning}\", " +
                    "Justification = \"Only fields of the compiler's classes are read; what else is kept is not used by reflection.\")]");
            }
        }

        writer.WriteLine(WrapSignature(model, "Wrap") + (model.IsExplicit
            ? $" => new {model.ClassName}() {{ {model.Captures[0].Field} = {model.Captures[0].Field} }}.Delegate;"
            : $" => new {model.ClassName}(function).Delegate;"));
        writer.WriteLine();
    }

    private static void WriteCaptures(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override {model.DelegateTypeName} CreateDelegate() => {(model.IsExplicit ? "Body" : "Invoke")};");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"protected override void WriteCaptures({Generated}ClosureWriter writer)");
        for (var i = 0; i < model.Captures.Count; i++)
        {
            var capture = model.Captures[i];
            var field = capture.Field == "writer" ? "this.writer" : capture.Field;
            writer.WriteLine($"writer.{(capture.IsThis ? "This" : capture.IsCell ? "Cell" : "Value")}<{capture.FieldType}>({i}, {field});");
        }

        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"protected override void SetCapture(int index, in {Generated}ObjectState state)");
        if (!model.Captures.IsEmpty)
        {
            writer.OpenBlock("switch (index)");
            for (var i = 0; i < model.Captures.Count; i++)
            {
                var capture = model.Captures[i];
                var type = capture.IsCell ? $"global::CloudPickle.Cell<{capture.FieldType}>" : capture.FieldType;
                var field = capture.Field is "index" or "state" ? "this." + capture.Field : capture.Field;
                writer.WriteLine($"case {i}: {field} = state.Get<{type}>({i}); break;");
            }

            writer.CloseBlock();
        }

        writer.CloseBlock();
        writer.WriteLine();
        WriteReading(writer, model);
    }

    private static void WriteReading(SourceWriter writer, ClosureModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"protected override void ReadCaptures(ref {Generated}TypedReader reader, ref {Generated}MemberCursor members)");
        TypedReadingEmitter.WriteLoop(writer, model.Captures.Count, i =>
        {
            var capture = model.Captures[i];
            var field = capture.Field is "reader" or "members" ? "this." + capture.Field : capture.Field;
            return $"{field} = {TypedReadingEmitter.ReadCall(capture.IsCell ? $"global::CloudPickle.Cell<{capture.FieldType}>" : capture.FieldType)}";
        });
        writer.CloseBlock();
    }

    /// <summary>What the delegate calls: on the sender the user's own delegate, elsewhere the body.</summary>
    private static void WriteInvoke(SourceWriter writer, ClosureModel model)
    {
        var parameters = string.Join(", ", model.Parameters.Select((p, i) => (p with { Name = "arg" + i }).Declaration));
        var arguments = string.Join(", ", model.Parameters.Select((p, i) => (p with { Name = "arg" + i }).Argument));
        writer.OpenBlock($"private {model.ReturnType} Invoke({parameters})");
        writer.OpenBlock("if (Original is { } original)");
        var give = model.ReturnsVoid ? "" : model.ReturnsByReference ? "return ref " : "return ";
        writer.WriteLine($"{give}original({arguments});");
        if (model.ReturnsVoid)
        {
            writer.WriteLine("return;");
        }

        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"{give}Body({arguments});");
        writer.CloseBlock();
    }

    private static void WriteBody(SourceWriter writer, ClosureModel model)
    {
        var parameters = string.Join(", ", model.Parameters.Select(p => p.Declaration));
        var signature = $"private {(model.IsAsync ? "async " : "")}{model.ReturnType} Body({parameters})";
        var lines = model.Body.Lines;
        if (model.Body.IsBlock)
        {
            writer.WriteLine(signature);
            foreach (var line in lines)
            {
                writer.WriteVerbatim(line);
            }

            return;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            writer.WriteVerbatim((i == 0 ? signature + " => " : "") + lines[i] + (i == lines.Count - 1 ? ";" : ""));
        }
    }
}
