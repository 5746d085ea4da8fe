using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>What one file declares, and the words by which its declarations come to what others declare.</summary>
internal sealed class FileDeclarations
{
    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<SyntaxTree, FileDeclarations> OfTrees = new();

    private FileDeclarations(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var usings = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax).ToList();
        ulong[] words = [.. usings.SelectMany(directive => Words.Identifiers(directive.DescendantTokens())).Distinct()];
        var context = usings.Select(TokensOf).Concat(DirectivesIn(root)).Aggregate(default(Fingerprint).Then(tree.FilePath), (text, line) => text.Then(line));
        var reader = new DeclarationReader(context, words, cancellation);
        reader.AddEverywhere([.. usings.Where(u => u is UsingDirectiveSyntax { GlobalKeyword.RawKind: not (int)SyntaxKind.None })], "");
        reader.AddEverywhere([.. root.AttributeLists], "");
        reader.AddEverywhere([.. root.Externs], "");
        reader.Add(root.Members, "");
        Declarations = [.. reader.Declarations];
        JudgedWords = [.. reader.JudgedWords];
    }

    /// <summary>The words for types that are judged because of what this file says: its own, and those that its attributes of the assembly name.</summary>
    public ulong[] JudgedWords { get; }

    public Declaration[] Declarations { get; }

    public static FileDeclarations Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!OfTrees.TryGetValue(tree, out var found))
        {
            found = new FileDeclarations(tree, cancellation);
            found = OfTrees.GetValue(tree, _ => found);
        }

        return found;
    }

    private static string TokensOf(SyntaxNode node) => string.Join("\n", node.DescendantTokens().Select(token => token.Text));

    /// <summary><c>#nullable</c> says what a declaration means.</summary>
    private static IEnumerable<string> DirectivesIn(SyntaxNode root) => !root.ContainsDirectives ? [] :
        root.DescendantTrivia(node => node.ContainsDirectives).Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToFullString());
}
