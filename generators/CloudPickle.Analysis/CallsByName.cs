using System.Runtime.CompilerServices;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>
/// The calls in one file of CloudPickle's own methods, and of methods with a <c>[PicklableClosure]</c> parameter. They are found by their names in
/// the text, so that no other call is looked at, let alone bound. A name that is spelled with an escape is not found.
/// </summary>
internal sealed class CallsByName
{
    private static readonly string[] OwnNames =
        ["Dump", "Dumps", "DumpAsync", "Load", "Loads", "LoadAsync", "Closure", "Func", "Action", "Capture", "Inspect"];

    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<SyntaxTree, CallsByName> OfTrees = new();

    private readonly InvocationExpressionSyntax[] _own;
    private Marked _marked = new([], []);

    private CallsByName(InvocationExpressionSyntax[] own) => _own = own;

    /// <summary>The calls in the order of the text.</summary>
    public static IReadOnlyList<InvocationExpressionSyntax> In(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        if (!OfTrees.TryGetValue(tree, out var found))
        {
            found = new([.. Find(tree, OwnNames, cancellation)]);
            found = OfTrees.GetValue(tree, _ => found);
        }

        return found.With(PicklableClosureNames.In(compilation, cancellation), tree, cancellation);
    }

    /// <summary>The marked methods change only when their declarations do: what was found for the same names last is kept.</summary>
    private InvocationExpressionSyntax[] With(string[] names, SyntaxTree tree, CancellationToken cancellation)
    {
        if (names.Length == 0)
        {
            return _own;
        }

        var marked = _marked;
        if (!marked.Names.AsSpan().SequenceEqual(names))
        {
            var others = names.Except(OwnNames, StringComparer.Ordinal);
            _marked = marked = new(names, [.. _own.Concat(Find(tree, others, cancellation)).OrderBy(call => call.ArgumentList.SpanStart)]);
        }

        return marked.Calls;
    }

    private static IEnumerable<InvocationExpressionSyntax> Find(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var starts = names.SelectMany(name => WordsIn(text, name)).ToList();
        if (starts.Count == 0)
        {
            return [];
        }

        var root = tree.GetRoot(cancellation);
        starts.Sort();
        return starts.Select(start => CallAt(root.FindToken(start), start)).OfType<InvocationExpressionSyntax>().OrderBy(call => call.ArgumentList.SpanStart);
    }

    /// <summary>Where a word stands that an argument list or type arguments follow.</summary>
    private static IEnumerable<int> WordsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var next = at + word.Length;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] is '(' or '<' or '/' && (at == 0 || !IsPartOfName(text[at - 1])))
            {
                yield return at;
            }
        }
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static InvocationExpressionSyntax? CallAt(SyntaxToken token, int start)
    {
        if (token.Parent is not SimpleNameSyntax name || !token.Span.Contains(start))
        {
            return null;
        }

        ExpressionSyntax callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    private sealed class Marked(string[] names, InvocationExpressionSyntax[] calls)
    {
        public string[] Names { get; } = names;

        public InvocationExpressionSyntax[] Calls { get; } = calls;
    }
}
