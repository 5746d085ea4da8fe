using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>A hash of a file's tokens but those in bodies of methods, which no other file can see.</summary>
internal static class DeclarationHash
{
    public static string Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = new StringBuilder(tree.FilePath);
        var isVisible = (SyntaxNode node) => !IsHidden(node, cancellation);
        foreach (var token in tree.GetRoot(cancellation).DescendantTokens(isVisible))
        {
            text.Append('\n').Append(token.Text);
            if (token.ContainsDirectives)
            {
                AddDirectives(text, token); // #nullable says what a declaration means
            }
        }

        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.Unicode.GetBytes(text.ToString())));
    }

    private static void AddDirectives(StringBuilder text, SyntaxToken token)
    {
        foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(t => t.IsDirective))
        {
            text.Append('\n').Append(trivia.ToFullString());
        }
    }

    /// <summary>
    /// A body with directives may change what follows it, and one with <c>yield</c> makes its method lazy. Constructors say how a type is created, accessors
    /// whether a property has a field, and any body which parameters of a primary constructor are kept, perhaps in another part of the type.
    /// </summary>
    private static bool IsHidden(SyntaxNode node, CancellationToken cancellation) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax &&
        node.Parent is MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax &&
        !node.ContainsDirectives &&
        node.Parent.Parent is not TypeDeclarationSyntax { ParameterList: not null } &&
        (node.Parent.Parent is not TypeDeclarationSyntax type || !type.Modifiers.Any(SyntaxKind.PartialKeyword)) &&
        node.SyntaxTree.GetText(cancellation).ToString(node.Span).IndexOf("yield", StringComparison.Ordinal) < 0;
}
