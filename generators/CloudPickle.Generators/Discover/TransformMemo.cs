using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// Keeps what a transform made of a node: the pipeline runs it again for every node after every edit of any file, although it can only give something else
/// if the node's own file changed, which makes another node, or declarations elsewhere that the node's words lead to.
/// </summary>
/// <typeparam name="T">A model.</typeparam>
internal sealed class TransformMemo<T>
    where T : class
{
    // A memo, not state: weak, and each value is a pure function of the node and what it sees.
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    public T Get(SyntaxNode node, Declarations.Sight seen, Func<T> transform)
    {
        var entry = _entries.GetOrCreateValue(node);
        if (entry.Last is { } last && last.Seen.Equals(seen))
        {
            return last.Model;
        }

        var model = transform();
        entry.Last = new(seen, model);
        return model;
    }

    private sealed class Entry
    {
        public Result? Last { get; set; }
    }

    private sealed class Result(Declarations.Sight seen, T model)
    {
        public Declarations.Sight Seen { get; } = seen;

        public T Model { get; } = model;
    }
}
