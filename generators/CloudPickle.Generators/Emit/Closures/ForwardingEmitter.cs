using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Emit.Closures;

/// <summary>Writes members that lead to an environment inside a private type.</summary>
internal static class ForwardingEmitter
{
    /// <param name="writer">The writer, inside a type of the user.</param>
    /// <param name="model">The environment.</param>
    /// <param name="inner">The private types between here and the environment.</param>
    public static void Write(SourceWriter writer, ClosureModel model, List<string> inner)
    {
        // Each private type on the way has members of its own, for those inside it.
        var own = string.Join("_", inner.Append(model.ClassName)).Replace("@", "");
        var next = string.Join("_", inner.Skip(1).Append(model.ClassName)).Replace("@", "");
        var isLast = inner.Count == 1;
        var target = isLast ? $"{inner[0]}.{model.ClassName}" : inner[0];
        Member($"{EnvironmentEmitter.WrapSignature(model, "Wrap_" + own)} => {(isLast ? target + ".Wrap" : $"{target}.Wrap_{next}")}({EnvironmentEmitter.WrapParameter(model)});");
        Member($"internal static global::CloudPickle.Generated.ClosureEnvironment Create_{own}() => {(isLast ? $"new {target}()" : $"{target}.Create_{next}()")};");
        Member($"internal static global::CloudPickle.Generated.ClosureShape Shape_{own} => {(isLast ? target + ".StaticShape" : $"{target}.Shape_{next}")};");

        void Member(string text)
        {
            writer.WriteLine(FileFrame.GeneratedCode);
            writer.WriteLine(FileFrame.Hidden);
            writer.WriteLine(text);
        }
    }
}
