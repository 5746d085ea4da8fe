using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>The tokens of a declaration but those in bodies of methods, which no other file can see.</summary>
internal static class VisibleTokens
{
    public static IEnumerable<SyntaxToken> Of(SyntaxNode declaration, CancellationToken cancellation) =>
        declaration.DescendantTokens(node => !IsHidden(node, cancellation));

    /// <summary>
    /// A body with directives may change what follows it, and one with <c>yield</c> makes its method lazy. Accessors say whether a property has a field, and any
    /// body which parameters of a primary constructor are kept, perhaps in another part of the type.
    /// </summary>
    private static bool IsHidden(SyntaxNode node, CancellationToken cancellation) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax &&
        node.Parent is BaseMethodDeclarationSyntax &&
        !node.ContainsDirectives &&
        node.Parent.Parent is not TypeDeclarationSyntax { ParameterList: not null } &&
        (node.Parent.Parent is not TypeDeclarationSyntax type || !type.Modifiers.Any(SyntaxKind.PartialKeyword)) &&
        node.SyntaxTree.GetText(cancellation).ToString(node.Span).IndexOf("yield", StringComparison.Ordinal) < 0;
}
