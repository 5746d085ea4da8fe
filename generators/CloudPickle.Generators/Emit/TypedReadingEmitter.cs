using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes the method that reads the members of an object straight from the opcodes.</summary>
internal static class TypedReadingEmitter
{
    /// <summary>The reader counts the members that it met in the bits of a number.</summary>
    private const int MaxMembers = 64;

    /// <summary>Hooks, unknown members, reducers of single members and exceptions are the machine's.</summary>
    public static bool Applies(ReducerModel model) =>
        model is { Kind: ReducerKind.Object, IsException: false } && model.AfterLoad.IsEmpty && model.AfterGraph.IsEmpty && model.Members.Count <= MaxMembers &&
        model.Members.All(member => member is { IsExtensionData: false, Reducer: null } && (member.IsConstructorArgument || member.Write is not null));

    public static void Write(SourceWriter writer, ReducerModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock(
            "protected override void ReadMembers(ref global::CloudPickle.Generated.TypedReader reader, " +
            $"ref global::CloudPickle.Generated.MemberCursor members, ref {model.TypeName} {model.VariableName})");
        if (model.IsConstructedFromState)
        {
            WriteConstruction(writer, model);
        }
        else
        {
            if (model is { IsValueType: true, Creation: { Kind: CreationKind.Constructor or CreationKind.Singleton } creation })
            {
                writer.WriteLine($"{model.VariableName} = {ReducerEmitter.New(creation, creation.VariableArguments)};");
            }

            WriteLoop(writer, model.Members.Count, i => ReducerEmitter.Assign(model.Members[i].Write!, ReadCall(model.Members[i].TypeName), model));
        }

        writer.CloseBlock();
    }

    private static void WriteConstruction(SourceWriter writer, ReducerModel model)
    {
        foreach (var member in model.Members)
        {
            writer.WriteLine($"{member.TypeName} {member.VariableName} = default!;");
        }

        WriteLoop(writer, model.Members.Count, i => $"{model.Members[i].VariableName} = {ReadCall(model.Members[i].TypeName)}");
        writer.WriteLine();
        writer.OpenBlock("if (reader.HasFailed)");
        writer.WriteLine("return;");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"{model.VariableName} = {ReducerEmitter.New(model.Creation!, model.Creation!.VariableArguments)};");
        for (var i = 0; i < model.Members.Count; i++)
        {
            if (model.Members[i] is { IsConstructorArgument: false, Write: { } access } member)
            {
                writer.WriteLine();
                writer.OpenBlock($"if (members.Has({i}))");
                writer.WriteLine($"{ReducerEmitter.Assign(access, member.VariableName, model)};");
                writer.CloseBlock();
            }
        }
    }

    /// <summary>Writes the loop over the members that the stream has.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="count">How many members there are.</param>
    /// <param name="statement">Reads a member.</param>
    public static void WriteLoop(SourceWriter writer, int count, Func<int, string> statement)
    {
        if (count == 0)
        {
            writer.WriteLine("_ = reader.TryNextMember(ref members);");
            return;
        }

        writer.OpenBlock("while (reader.TryNextMember(ref members))");
        writer.OpenBlock("switch (members.Index)");
        for (var i = 0; i < count; i++)
        {
            writer.WriteLine($"case {i}: {statement(i)}; break;");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>Reads a value of a type.</summary>
    public static string ReadCall(string typeName) => typeName switch
    {
        "bool" => "reader.ReadBoolean()",
        "sbyte" => "reader.ReadSByte()",
        "byte" => "reader.ReadByte()",
        "short" => "reader.ReadInt16()",
        "ushort" => "reader.ReadUInt16()",
        "int" => "reader.ReadInt32()",
        "uint" => "reader.ReadUInt32()",
        "long" => "reader.ReadInt64()",
        "ulong" => "reader.ReadUInt64()",
        "float" => "reader.ReadSingle()",
        "double" => "reader.ReadDouble()",
        "char" => "reader.ReadChar()",
        "string" => "reader.ReadString()!",
        "string?" => "reader.ReadString()",
        _ => $"reader.Read<{typeName}>()",
    };
}
