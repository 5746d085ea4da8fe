using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Finds the functions that a variable can hold.</summary>
internal static class HeldFunctions
{
    /// <summary>The lambdas and method groups that the variable is given, when it is certainly given nothing else; otherwise null.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(ISymbol variable, SyntaxNode use, SemanticModel model, CancellationToken cancellation)
    {
        if (TypeOf(variable)?.TypeKind != TypeKind.Delegate || variable.DeclaringSyntaxReferences is not [var reference] ||
            reference.SyntaxTree != use.SyntaxTree)
        {
            return null;
        }

        var declaration = reference.GetSyntax(cancellation);
        var scope = declaration.Ancestors().FirstOrDefault(n => n is MemberDeclarationSyntax and not BaseFieldDeclarationSyntax and not GlobalStatementSyntax) ??
            declaration.SyntaxTree.GetRoot(cancellation);
        var functions = new List<ExpressionSyntax>();
        foreach (var value in ValuesOf(variable, declaration, scope))
        {
            var given = value is null ? null : ClosureSiteSyntax.FunctionIn(value);
            if (given is null || !ClosureCallBinder.IsFunction(given, model, cancellation))
            {
                if (given is null || !IsNull(given))
                {
                    return null;
                }

                continue;
            }

            functions.Add(given);
        }

        return functions;
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol { IsReadOnly: true } field => field.Type,
        IPropertySymbol { SetMethod: null } property => property.Type,
        _ => null,
    };

    /// <summary>What is assigned; null stands for what cannot be told.</summary>
    private static IEnumerable<ExpressionSyntax?> ValuesOf(ISymbol variable, SyntaxNode declaration, SyntaxNode scope)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer: { } initializer }:
                yield return initializer.Value;
                break;
            case PropertyDeclarationSyntax { Initializer: { } initializer }:
                yield return initializer.Value;
                break;
            case not VariableDeclaratorSyntax:
                yield return null;
                break;
        }

        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == variable.Name))
        {
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
            {
                yield return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null;
            }
            else if (target.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
            {
                yield return null;
            }
        }
    }

    private static bool IsNull(ExpressionSyntax value) => value is
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or
        PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };
}
