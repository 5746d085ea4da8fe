using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>The actions that an analyzer registers for one compilation. A kind that is not here throws, so that none is forgotten.</summary>
internal sealed class CollectedActions(Compilation compilation, AnalyzerOptions options) : CompilationStartAnalysisContext(compilation, options, CancellationToken.None)
{
    public List<Action<SemanticModelAnalysisContext>> OfFiles { get; } = [];

    public List<(Action<SymbolAnalysisContext> Action, ImmutableArray<SymbolKind> Kinds)> OfSymbols { get; } = [];

    public List<(Action<SyntaxNodeAnalysisContext> Action, ImmutableArray<SyntaxKind> Kinds)> OfNodes { get; } = [];

    public List<Action<CompilationAnalysisContext>> AtEnd { get; } = [];

    /// <summary>Lets an analyzer register.</summary>
    public static CollectedActions Of(DiagnosticAnalyzer analyzer, Compilation compilation, AnalyzerOptions options)
    {
        var actions = new CollectedActions(compilation, options);
        analyzer.Initialize(new Start(actions));
        return actions;
    }

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => OfFiles.Add(action);

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => OfSymbols.Add((action, symbolKinds));

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        OfNodes.Add((action, [.. syntaxKinds.Select(kind => (SyntaxKind)(object)kind)]));

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => AtEnd.Add(action);

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

    private sealed class Start(CollectedActions actions) : AnalysisContext
    {
        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(actions);

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => actions.AtEnd.Add(action);

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => actions.RegisterSemanticModelAction(action);

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            actions.RegisterSymbolAction(action, symbolKinds);

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            actions.RegisterSyntaxNodeAction(action, syntaxKinds);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }
}
