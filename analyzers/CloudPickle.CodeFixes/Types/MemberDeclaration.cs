using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Finds the declaration that an attribute of a field or property goes to.</summary>
internal static class MemberDeclaration
{
    /// <summary>Null where an attribute would go to other members too, or to something else.</summary>
    public static SyntaxNode? Of(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: BaseFieldDeclarationSyntax field } } => field,
        BasePropertyDeclarationSyntax property => property,
        _ => null,
    };
}
