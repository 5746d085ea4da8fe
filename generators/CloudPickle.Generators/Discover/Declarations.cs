using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// What code in one file can see of a compilation: of other files the declarations that its words lead to, without the bodies of methods, and what no name
/// leads to: references, options, global usings. Most edits are made inside a body, and change nothing here.
/// </summary>
internal sealed class Declarations
{
    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<Compilation, Declarations> OfCompilations = new();

    private readonly DeclarationGraph _graph;
    private readonly Surroundings _surroundings;
    private readonly ConcurrentDictionary<SyntaxTree, Sight> _ofTypes = new();

    private Declarations(Compilation compilation, CancellationToken cancellation)
    {
        _graph = new([.. compilation.SyntaxTrees.Select(tree => FileDeclarations.Of(tree, cancellation))], cancellation);
        _surroundings = new(compilation, cancellation);
    }

    public static Declarations Of(Compilation compilation, CancellationToken cancellation)
    {
        if (!OfCompilations.TryGetValue(compilation, out var declarations))
        {
            declarations = new Declarations(compilation, cancellation);
            declarations = OfCompilations.GetValue(compilation, _ => declarations);
        }

        return declarations;
    }

    /// <summary>What the judgement of a file's types sees. What was made of them holds as long as this stays equal.</summary>
    public Sight SeenByTypesIn(SyntaxTree tree, CancellationToken cancellation) => _ofTypes.GetOrAdd(
        tree, tree => new(_surroundings, _graph.ReachedByJudging(FileDeclarations.Of(tree, cancellation).JudgedWords)));

    /// <summary>What code sees that has some words. What was made of it holds as long as this stays equal.</summary>
    public Sight SeenByCode(ulong[] words) => new(_surroundings, _graph.ReachedByUsing(words));

    internal sealed record Sight(Surroundings Surroundings, Fingerprint Reached);
}
