using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes the calls of a type's own methods before dumping and after loading.</summary>
internal static class HookEmitter
{
    public static void WriteAfterLoad(SourceWriter writer, ReducerModel model)
    {
        WriteMethod(writer, model, model.AfterLoad, "AfterLoad", $"ref {model.TypeName}");
        WriteMethod(writer, model, model.AfterGraph, "AfterGraph", model.TypeName);
    }

    public static void WriteCalls(SourceWriter writer, EquatableArray<HookModel> hooks, ReducerModel model, string session)
    {
        foreach (var hook in hooks)
        {
            writer.WriteLine(hook.Access.Kind == AccessKind.Direct
                ? $"{model.VariableName}.{hook.Access.Name}({(hook.TakesSession ? session : "")});"
                : $"{hook.Access.Name}({(model.IsValueType ? "ref " : "")}{model.VariableName}{(hook.TakesSession ? ", " + session : "")});");
        }
    }

    private static void WriteMethod(SourceWriter writer, ReducerModel model, EquatableArray<HookModel> hooks, string method, string parameterType)
    {
        if (hooks.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"protected override void {method}(global::CloudPickle.Unpickler unpickler, {parameterType} {model.VariableName})");
        WriteCalls(writer, hooks, model, "unpickler");
        writer.CloseBlock();
    }
}
