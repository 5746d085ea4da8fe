using CloudPickle.Analysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>An analyzer that looks at hand-written code of compilations that reference CloudPickle.</summary>
public abstract class PickleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } known)
            {
                Start(start, known);
            }
        });
    }

    /// <summary>Registers what is looked at in one compilation.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext start, KnownSymbols known);
}
