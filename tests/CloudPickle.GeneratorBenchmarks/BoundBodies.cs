using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>Watches which semantic models Roslyn's driver uses: for the operations of bodies, and for actions that look at a file.</summary>
#pragma warning disable RS1036, RS1041 // it runs in this program, never in a compiler
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BoundBodies : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
{
    private readonly ConcurrentBag<SemanticModel> _ofBodies = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _ofFiles = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("BENCH1", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    /// <summary>How many bodies were bound.</summary>
    public int Count => _ofBodies.Count;

    /// <summary>How many of them in the model of their file.</summary>
    public int CountShared() => _ofBodies.Count(model => _ofFiles.TryGetValue(model.SyntaxTree, out var other) && other == model);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockAction(block => _ofBodies.Add(block.OperationBlocks[0].SemanticModel!));
        context.RegisterSemanticModelAction(file => _ofFiles[file.SemanticModel.SyntaxTree] = file.SemanticModel);
    }
}
