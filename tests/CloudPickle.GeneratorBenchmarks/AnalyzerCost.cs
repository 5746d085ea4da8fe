using CloudPickle.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>
/// What the analyzers do, without compiling: their actions are called as Roslyn calls them, on a compilation whose symbols are declared.
/// </summary>
/// <param name="Name">The analyzer's.</param>
/// <param name="Seconds">Its processor time. Who asks first pays for what the others find done.</param>
/// <param name="Calls">How often one of its actions was called.</param>
internal sealed record AnalyzerCost(string Name, double Seconds, int Calls)
{
    private static readonly AnalyzerOptions Options = new([]);
    private static readonly Func<Diagnostic, bool> IsSupported = _ => true;

    /// <summary>All analyzers, one after the other on one thread.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="isBound">
    /// Whether somebody has bound all bodies in the models that analyzers share, as analyzers of operations do: the .NET SDK turns some on by default. Otherwise the
    /// analyzer that first asks pays for binding the bodies that it looks at.
    /// </param>
    public static IReadOnlyList<AnalyzerCost> Each(CSharpCompilation compilation, bool isBound)
    {
        compilation = compilation.Clone();
        compilation.GetDeclarationDiagnostics();
        var models = compilation.SyntaxTrees.Select(tree => compilation.GetSemanticModel(tree)).ToList();
        var symbols = Declared(compilation.Assembly.GlobalNamespace).ToLookup(symbol => symbol.Kind);
        var kinds = All().SelectMany(analyzer => CollectedActions.Of(analyzer, compilation.Clone(), Options).OfNodes).SelectMany(nodes => nodes.Kinds).ToHashSet();
        var nodes = compilation.SyntaxTrees.SelectMany((tree, i) => tree.GetRoot().DescendantNodes().Where(node => kinds.Contains(node.Kind())).Select(node => (Node: node, Model: models[i])))
            .ToLookup(pair => pair.Node.Kind());
        if (isBound)
        {
            Bind(models);
        }

        GC.Collect();
        return [.. All().Select(analyzer => Run(analyzer, compilation, models, symbols, nodes))];
    }

    private static AnalyzerCost Run(
        DiagnosticAnalyzer analyzer, CSharpCompilation compilation, List<SemanticModel> models, ILookup<SymbolKind, ISymbol> symbols,
        ILookup<SyntaxKind, (SyntaxNode Node, SemanticModel Model)> nodes)
    {
        var (calls, reported) = (0, 0);
        Action<Diagnostic> report = _ => reported++;
        var started = EditCost.ProcessorTime;
        var actions = CollectedActions.Of(analyzer, compilation, Options);
#pragma warning disable CS0618 // meant for Roslyn's driver, in whose place this stands
        foreach (var action in actions.OfFiles)
        {
            foreach (var model in models)
            {
                calls++;
                action(new(model, Options, report, IsSupported, CancellationToken.None));
            }
        }

        foreach (var (action, kinds) in actions.OfSymbols)
        {
            foreach (var symbol in kinds.SelectMany(kind => symbols[kind]))
            {
                calls++;
                action(new(symbol, compilation, Options, report, IsSupported, CancellationToken.None));
            }
        }

        foreach (var (action, kinds) in actions.OfNodes)
        {
            foreach (var (node, model) in kinds.SelectMany(kind => nodes[kind]))
            {
                calls++;
                action(new(node, model, Options, report, IsSupported, CancellationToken.None));
            }
        }

        foreach (var action in actions.AtEnd)
        {
            calls++;
            action(new(compilation, Options, report, IsSupported, CancellationToken.None));
        }

#pragma warning restore CS0618
        var seconds = EditCost.ProcessorTime - started;
        return reported == 0 ? new(analyzer.GetType().Name, seconds, calls) : throw new InvalidOperationException($"{analyzer} reports {reported} diagnostics.");
    }

    /// <summary>Binds what has calls that the analyzers may look at; to bind the rest would take minutes and change nothing.</summary>
    private static void Bind(List<SemanticModel> models)
    {
        foreach (var model in models)
        {
            var calls = model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>();
            foreach (var call in calls.Where(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Pickle" } }))
            {
                model.GetSymbolInfo(call);
            }
        }
    }

    private static IEnumerable<ISymbol> Declared(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(
        member => member is INamespaceOrTypeSymbol inner ? Declared(inner).Prepend(member) : [member]);

    private static IEnumerable<DiagnosticAnalyzer> All() =>
        from type in typeof(UnpicklableTypeAnalyzer).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)) && !type.IsAbstract
        orderby type.Name
        select (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
}
