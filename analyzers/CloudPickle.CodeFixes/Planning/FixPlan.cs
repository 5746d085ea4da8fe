using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>What one fix of one diagnostic would change. Plans are made on the same solution and applied together.</summary>
/// <param name="title">What the editor offers.</param>
/// <param name="kind">Plans of one kind can be applied together; the fix's name.</param>
internal sealed class FixPlan(string title, string kind)
{
    private readonly List<Edit> _edits = [];

    public string Title { get; } = title;

    public string Kind { get; } = kind;

    /// <summary>Adds a change of one node. Of equal changes, in this plan and others, one is made.</summary>
    /// <param name="node">A node of the solution that the plan is for.</param>
    /// <param name="what">Tells apart different changes of the node.</param>
    /// <param name="change">Gets the node as earlier changes left it. What is new in it is to be formatted, what was there stays as it is.</param>
    public FixPlan Change<TNode>(TNode node, string what, Func<TNode, SyntaxGenerator, SyntaxNode> change)
        where TNode : SyntaxNode
    {
        _edits.Add(new(node, what, editor => editor.ReplaceNode(node, (current, generator) => change((TNode)current, generator))));
        return this;
    }

    /// <summary>Adds a statement before one.</summary>
    public FixPlan InsertBefore(StatementSyntax statement, string what, StatementSyntax inserted)
    {
        _edits.Add(new(statement, what, editor => editor.InsertBefore(statement, inserted.WithAdditionalAnnotations(Formatter.Annotation))));
        return this;
    }

    /// <summary>Makes the changes of all plans.</summary>
    public static async Task<Solution> Apply(Solution solution, IEnumerable<FixPlan> plans, CancellationToken cancellation)
    {
        var changed = new SolutionEditor(solution);
        var made = new HashSet<(SyntaxNode, string)>();
        foreach (var edit in plans.SelectMany(p => p._edits))
        {
            if (made.Add((edit.Node, edit.What)) && solution.GetDocumentId(edit.Node.SyntaxTree) is { } document)
            {
                edit.Make(await changed.GetDocumentEditorAsync(document, cancellation).ConfigureAwait(false));
            }
        }

        return changed.GetChangedSolution();
    }

    private sealed class Edit(SyntaxNode node, string what, Action<DocumentEditor> make)
    {
        public SyntaxNode Node { get; } = node;

        public string What { get; } = what;

        public Action<DocumentEditor> Make { get; } = make;
    }
}
