using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Writes <c>var name = value;</c>.</summary>
internal static class LocalVariable
{
    /// <summary>The statement, to be formatted where it is put.</summary>
    public static StatementSyntax Of(string name, ExpressionSyntax value) =>
        SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
            SyntaxFactory.IdentifierName("var"),
            [SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(value.WithoutTrivia()))]))
        .WithAdditionalAnnotations(Formatter.Annotation);
}
