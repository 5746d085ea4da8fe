using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes the file of one reducer.</summary>
internal static class ReducerEmitter
{
    public static string Emit(ReducerModel model)
    {
        var writer = new SourceWriter();
        FileFrame.WriteHeader(writer);
        FileFrame.Open(writer, model.Place);
        WriteClass(writer, model);
        if (!model.Place.IsInGeneric)
        {
            WriteAccessClasses(writer, model);
        }

        FileFrame.Close(writer, model.Place);
        if (model.Place.IsInGeneric)
        {
            WriteAccessClasses(writer, model);
        }

        return writer.ToString();
    }

    /// <summary>The runtime matches an accessor's type parameters with its target's by position: no other may be around.</summary>
    private static void WriteAccessClasses(SourceWriter writer, ReducerModel model)
    {
        foreach (var accessClass in model.AccessClasses)
        {
            writer.WriteLine();
            AccessorEmitter.WriteClass(writer, accessClass, model);
        }
    }

    private static void WriteClass(SourceWriter writer, ReducerModel model)
    {
        var baseType = model.Kind switch
        {
            ReducerKind.Enum => $"EnumReducer<{model.TypeName}>",
            ReducerKind.State => $"StateReducer<{model.TypeName}, {model.StateTypeName}>",
            ReducerKind.Reduction => $"ReductionReducer<{model.TypeName}>",
            ReducerKind.Union => $"UnionReducer<{model.TypeName}>",
            _ => $"ObjectReducer<{model.TypeName}>",
        };
        writer.WriteLine($"/// <summary>{Summary(model)}</summary>");
        writer.WriteLine(FileFrame.GeneratedCode);
        if (model.IsPublic)
        {
            writer.WriteLine(FileFrame.Hidden);
        }

        writer.WriteLine(
            $"{Accessibility(model)} sealed class {model.ClassName}{TypeParameterEmitter.List(model.TypeParameters)} : " +
            $"global::CloudPickle.Generated.{baseType}");
        TypeParameterEmitter.WriteConstraints(writer, model.TypeParameters);
        writer.OpenBlock();
        WriteConstructor(writer, model);
        if (model.Kind == ReducerKind.Union)
        {
            UnionEmitter.WriteBody(writer, model);
        }
        else if (model.Kind != ReducerKind.Enum)
        {
            WriteBody(writer, model);
        }

        writer.CloseBlock();
    }

    /// <summary>Writes the reducer of a case into that of its union.</summary>
    public static void WriteCase(SourceWriter writer, ReducerModel model)
    {
        writer.WriteLine($"private sealed class {model.ClassName} : global::CloudPickle.Generated.ObjectReducer<{model.TypeName}>");
        writer.OpenBlock();
        WriteConstructor(writer, model);
        WriteBody(writer, model);
        writer.CloseBlock();
    }

    private static string Accessibility(ReducerModel model) =>
        !model.Place.IsGenerated ? "private" : model.IsPublic ? "public" : "internal";

    private static string Summary(ReducerModel model)
    {
        var target = $"<see cref=\"{model.TypeName.Replace('<', '{').Replace('>', '}')}\"/>";
        return model.Kind == ReducerKind.Union
            ? $"Reduces {target}, each of its {model.Cases.Count} case{(model.Cases.Count == 1 ? "" : "s")} under its own name."
            : model.Creation is null || model.Kind is ReducerKind.State or ReducerKind.Reduction
            ? $"Reduces values of {target}{(model.Creation is null ? "" : $"; created {model.Creation.Explanation}")}."
            : $"Reduces {target} to its {model.Members.Count} state member{(model.Members.Count == 1 ? "" : "s")}; created {model.Creation.Explanation}.";
    }

    private static void WriteConstructor(SourceWriter writer, ReducerModel model)
    {
        string arguments;
        if (!model.IsGeneric)
        {
            writer.WriteLine($"public static readonly {model.ClassName} Instance = new();");
            writer.WriteLine();
            writer.WriteLine($"private {model.ClassName}()");
            arguments = $"{Literals.Quote(model.Module)}, {Literals.Quote(model.QualifiedName)}";
        }
        else
        {
            writer.WriteLine($"/// <summary>Names the {(model.IsCase ? "case" : "closed type")}.</summary>");
            writer.WriteLine($"public {model.ClassName}(string module, string qualifiedName)");
            arguments = "module, qualifiedName";
        }

        if (model.Kind == ReducerKind.Enum)
        {
            writer.WriteIndented($": base({arguments}{(model.IsEnumByName ? ", global::CloudPickle.PickleEnumForm.Name" : "")})");
        }
        else if (model.Kind == ReducerKind.Union)
        {
            UnionEmitter.WriteInitializer(writer, model, arguments);
        }
        else
        {
            writer.WriteIndented($": base({arguments}, {Traits(model)}{(model.Members.IsEmpty ? ")" : ",")}");
            for (var i = 0; i < model.Members.Count; i++)
            {
                writer.WriteIndented($"    {Declaration(model.Members[i])}{(i == model.Members.Count - 1 ? ")" : ",")}");
            }
        }

        writer.OpenBlock();
        writer.CloseBlock();
    }

    private static string Traits(ReducerModel model)
    {
        var traits = new List<string>();
        if (model.IsConstructedFromState)
        {
            traits.Add("ConstructedFromState");
        }

        if (model.IsOpen)
        {
            traits.Add("Open");
        }

        if (model.IsTree)
        {
            traits.Add("Tree");
        }

        if (!model.AfterLoad.IsEmpty)
        {
            traits.Add("AfterLoad");
        }

        if (!model.AfterGraph.IsEmpty)
        {
            traits.Add("AfterGraph");
        }

        return traits.Count == 0
            ? "global::CloudPickle.Generated.ObjectTraits.None"
            : string.Join(" | ", traits.Select(t => "global::CloudPickle.Generated.ObjectTraits." + t));
    }

    private static string Declaration(MemberModel member)
    {
        var flags = new List<string>();
        if (member.IsRequired)
        {
            flags.Add("global::CloudPickle.Generated.PickleMemberFlags.Required");
        }

        if (member.IsConstructorArgument)
        {
            flags.Add("global::CloudPickle.Generated.PickleMemberFlags.Constructor");
        }

        if (member.IsExtensionData)
        {
            flags.Add("global::CloudPickle.Generated.PickleMemberFlags.ExtensionData");
        }

        if (flags.Count == 0 && !member.Aliases.IsEmpty)
        {
            flags.Add("global::CloudPickle.Generated.PickleMemberFlags.None");
        }

        var arguments = new List<string> { Literals.Quote(member.Key) };
        if (flags.Count > 0)
        {
            arguments.Add(string.Join(" | ", flags));
        }

        arguments.AddRange(member.Aliases.Select(Literals.Quote));
        return $"new global::CloudPickle.Generated.PickleMember({string.Join(", ", arguments)})";
    }

    private static void WriteBody(SourceWriter writer, ReducerModel model)
    {
        WriteMemberReducers(writer, model);
        if (model.Kind == ReducerKind.Object)
        {
            writer.WriteLine();
            WriteWriteMembers(writer, model);
        }

        writer.WriteLine();
        WriteCreate(writer, model);
        if (model.Members.Any(m => !m.IsConstructorArgument))
        {
            writer.WriteLine();
            WriteSetMember(writer, model);
        }

        HookEmitter.WriteAfterLoad(writer, model);
        if (TypedReadingEmitter.Applies(model))
        {
            writer.WriteLine();
            TypedReadingEmitter.Write(writer, model);
        }

        foreach (var accessor in model.Accessors)
        {
            writer.WriteLine();
            AccessorEmitter.Write(writer, accessor, "private");
        }
    }

    private static void WriteMemberReducers(SourceWriter writer, ReducerModel model)
    {
        foreach (var reducer in model.Members.Select(m => m.Reducer).OfType<MemberReducerModel>())
        {
            writer.WriteLine();
            writer.WriteLine($"private static readonly {reducer.TypeName} {reducer.Field} = new();");
        }
    }

    private static void WriteWriteMembers(SourceWriter writer, ReducerModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"protected override void WriteMembers(global::CloudPickle.Pickler pickler, {model.TypeName} {model.VariableName})");
        HookEmitter.WriteCalls(writer, model.BeforeDump, model, "pickler");
        if (!model.Members.IsEmpty)
        {
            writer.WriteLine("var members = pickler.BeginMembers();");
        }

        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            var cast = member.IsDynamic ? "(object?)" : "";
            writer.WriteLine(member.IsExtensionData
                ? $"members.WriteExtensionData({i}, {Read(member.Read, model)});"
                : member.Reducer is { } reducer
                ? $"members.WriteWith({i}, {Read(member.Read, model)}, {reducer.Field});"
                : $"members.Write({i}, {cast}{Read(member.Read, model)});");
        }

        if (!model.Members.IsEmpty)
        {
            writer.WriteLine("members.End();");
        }

        writer.CloseBlock();
    }

    private static string Read(AccessModel access, ReducerModel model) => access.Kind == AccessKind.Direct
        ? $"{(model.MemberTypeName is null ? model.VariableName : $"(({model.MemberTypeName}){model.VariableName})")}.{access.Name}"
        : $"{access.Name}({Self(model)})";

    private static string Self(ReducerModel model) => model.IsValueType ? "ref " + model.VariableName : model.VariableName;

    private static void WriteCreate(SourceWriter writer, ReducerModel model)
    {
        var creation = model.Creation!;
        var value = creation.Kind switch
        {
            CreationKind.DefaultValue => "default",
            CreationKind.Uninitialized =>
                $"({model.TypeName})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({model.TypeName}))",
            _ => New(creation, creation.Arguments),
        };
        if (creation.Restore is { } restore)
        {
            value = $"{restore.Method}<{model.TypeName}>({value}, state.Get<{model.Members[restore.Member].TypeName}>({restore.Member}))";
        }

        writer.WriteLine("/// <inheritdoc/>");
        var parameter = model.Kind == ReducerKind.State ? "" : "in global::CloudPickle.Generated.ObjectState state";
        writer.WriteLine($"protected override {model.TypeName} Create({parameter}) => {value};");
    }

    /// <summary>Makes an object with the arguments that are given, or asks for the only one.</summary>
    public static string New(CreationModel creation, IEnumerable<string> arguments) =>
        creation.Kind == CreationKind.Singleton ? creation.Accessor! : $"{creation.Accessor ?? "new"}({string.Join(", ", arguments)})";

    private static void WriteSetMember(SourceWriter writer, ReducerModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock(
            $"protected override void SetMember(ref {model.TypeName} {model.VariableName}, int member, " +
            "in global::CloudPickle.Generated.ObjectState state)");
        writer.OpenBlock("switch (member)");
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            if (!member.IsConstructorArgument && member.Write is { } access)
            {
                var get = member.Reducer is { } reducer ? $"state.GetWith({i}, {reducer.Field})" : $"state.Get<{member.TypeName}>({i})";
                writer.WriteLine($"case {i}: {Assign(access, get, model)}; break;");
            }
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>Sets a member of the object.</summary>
    public static string Assign(AccessModel access, string value, ReducerModel model) => access.Kind switch
    {
        AccessKind.Direct => $"{model.VariableName}.{access.Name} = {value}",
        AccessKind.Field => $"{access.Name}({Self(model)}) = {value}",
        _ => $"{access.Name}({Self(model)}, {value})",
    };
}
