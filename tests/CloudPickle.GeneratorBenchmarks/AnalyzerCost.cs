using CloudPickle.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>
/// What the analyzers do, without compiling: their actions are called as Roslyn calls them, on files that were just parsed and whose symbols are declared.
/// </summary>
/// <param name="Name">The analyzer's.</param>
/// <param name="Seconds">Its processor time. Who asks first pays for what the others find done.</param>
/// <param name="Calls">How often one of its actions was called.</param>
internal sealed record AnalyzerCost(string Name, double Seconds, int Calls)
{
    /// <summary>All analyzers, one after the other on one thread.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="areBodiesBound">
    /// Whether the methods that they will look into are bound already, as Roslyn's driver does for the operations that other analyzers ask for. If not, the time
    /// holds all binding that ours ask for.
    /// </param>
    public static IReadOnlyList<AnalyzerCost> Each(CSharpCompilation compilation, bool areBodiesBound)
    {
        var models = Unbound(ref compilation);
        if (areBodiesBound)
        {
            foreach (var (call, model) in CallsIn(models))
            {
                model.GetOperation(call.FirstAncestorOrSelf<MethodDeclarationSyntax>()!);
            }
        }

        var symbols = Declared(compilation.Assembly.GlobalNamespace).ToLookup(symbol => symbol.Kind);
        var nodes = compilation.SyntaxTrees.SelectMany((tree, i) => tree.GetRoot().DescendantNodes().Select(node => (Node: node, Model: models[i])))
            .GroupBy(pair => pair.Node.Kind()).ToDictionary(group => group.Key, group => group.ToList());
        CollectAll();
        return [.. All().Select(analyzer => Run(analyzer, compilation, models, symbols, nodes))];
    }

    /// <summary>The part of it that no analyzer can do without: to ask which method is called where the name is that of one of CloudPickle's.</summary>
    public static double OfBinding(CSharpCompilation compilation)
    {
        var models = Unbound(ref compilation);
        var calls = CallsIn(models).ToList();
        CollectAll();
        var started = EditCost.ProcessorTime;
        calls.ForEach(found => found.Model.GetSymbolInfo(found.Call));
        return EditCost.ProcessorTime - started;
    }

    private static List<SemanticModel> Unbound(ref CSharpCompilation compilation)
    {
        // What is kept for a tree of an earlier round must not count.
        var trees = compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath));
        var fresh = compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        fresh.GetDeclarationDiagnostics();
        return [.. fresh.SyntaxTrees.Select(tree => fresh.GetSemanticModel(tree))];
    }

    private static IEnumerable<(InvocationExpressionSyntax Call, SemanticModel Model)> CallsIn(List<SemanticModel> models) =>
        models.SelectMany(model => model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Closure" or "Dumps" })
            .Select(call => (call, model)));

    /// <summary>Twice, so that what is held here is of the oldest generation, and no analyzer pays for tracing it.</summary>
    private static void CollectAll()
    {
        GC.Collect();
        GC.Collect();
    }

    private static AnalyzerCost Run(
        DiagnosticAnalyzer analyzer, CSharpCompilation compilation, List<SemanticModel> models, ILookup<SymbolKind, ISymbol> symbols,
        Dictionary<SyntaxKind, List<(SyntaxNode Node, SemanticModel Model)>> nodes)
    {
        var options = new AnalyzerOptions([]);
        var (calls, reported) = (0, 0);
        var started = EditCost.ProcessorTime;
        var actions = CollectedActions.Of(analyzer, compilation, options);
#pragma warning disable CS0618 // meant for Roslyn's driver, in whose place this stands
        foreach (var action in actions.OfFiles)
        {
            models.ForEach(model => Call(() => action(new(model, options, Report, IsSupported, CancellationToken.None))));
        }

        foreach (var (action, kinds) in actions.OfSymbols)
        {
            foreach (var symbol in kinds.SelectMany(kind => symbols[kind]))
            {
                Call(() => action(new(symbol, compilation, options, Report, IsSupported, CancellationToken.None)));
            }
        }

        foreach (var (action, kinds) in actions.OfNodes)
        {
            foreach (var (node, model) in kinds.SelectMany(kind => nodes.GetValueOrDefault(kind, [])))
            {
                Call(() => action(new(node, model, options, Report, IsSupported, CancellationToken.None)));
            }
        }

        actions.AtEnd.ForEach(action => Call(() => action(new(compilation, options, Report, IsSupported, CancellationToken.None))));
#pragma warning restore CS0618
        var seconds = EditCost.ProcessorTime - started;
        return reported == 0 ? new(analyzer.GetType().Name, seconds, calls) : throw new InvalidOperationException($"{analyzer} reports {reported} diagnostics.");

        void Call(Action action)
        {
            calls++;
            action();
        }

        void Report(Diagnostic diagnostic) => reported++;

        bool IsSupported(Diagnostic diagnostic) => true;
    }

    private static IEnumerable<ISymbol> Declared(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(
        member => member is INamespaceOrTypeSymbol inner ? Declared(inner).Prepend(member) : [member]);

    private static IEnumerable<DiagnosticAnalyzer> All() =>
        from type in typeof(UnpicklableTypeAnalyzer).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)) && !type.IsAbstract
        orderby type.Name
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
}
