using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// Keeps what a transform made of a node: the pipeline runs it again for every node after every edit of any file, although it can only give something else
/// if the node's own file changed, which makes another node, or declarations elsewhere.
/// </summary>
/// <typeparam name="T">A model.</typeparam>
internal sealed class TransformMemo<T>
    where T : class
{
    // A memo, not state: weak, and each value is a pure function of the node and the declarations.
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    public T Get(SyntaxNode node, Compilation compilation, Func<T> transform, CancellationToken cancellation)
    {
        var declarations = Declarations.Of(compilation, cancellation);
        var entry = _entries.GetOrCreateValue(node);
        if (entry.Last is { } last && last.Declarations.Equals(declarations))
        {
            return last.Model;
        }

        var model = transform();
        entry.Last = new(declarations, model);
        return model;
    }

    private sealed class Entry
    {
        public Result? Last { get; set; }
    }

    private sealed class Result(Declarations declarations, T model)
    {
        public Declarations Declarations { get; } = declarations;

        public T Model { get; } = model;
    }
}
