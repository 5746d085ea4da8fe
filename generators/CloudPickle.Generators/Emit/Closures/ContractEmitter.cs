using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Emit.Closures;

/// <summary>Writes the lines of <c>cloudpickle.closures.txt</c>.</summary>
internal static class ContractEmitter
{
    /// <summary>The emitted file, which CloudPickle.targets reads.</summary>
    public const string HintName = "CloudPickle-Closures.g.cs";

    public static string Emit(ContractModel model) => MarkedLines.Emit(model.Lines);
}
