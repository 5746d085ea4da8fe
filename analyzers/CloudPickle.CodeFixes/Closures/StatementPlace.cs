using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Where a statement can be put that runs before an expression: before its statement, or in the body that its arrow becomes.</summary>
internal sealed class StatementPlace
{
    private readonly StatementSyntax? _statement;
    private readonly SyntaxNode? _owner;
    private readonly bool _returns;

    private StatementPlace(StatementSyntax? statement, SyntaxNode? owner, bool returns)
    {
        _statement = statement;
        _owner = owner;
        _returns = returns;
    }

    /// <summary>Null where there is none, in a field's initialiser for instance.</summary>
    public static StatementPlace? Before(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                    return new(statement, null, false);
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax } arrow:
                    return new(null, arrow.Parent, Returns(arrow.Parent!, model, cancellation));
                case StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Adds the statement.</summary>
    public void Insert(FixPlan plan, string what, StatementSyntax statement)
    {
        if (_statement is not null)
        {
            plan.InsertBefore(_statement, what, statement);
            return;
        }

        plan.Change(_owner!, what, (current, _) => current switch
        {
            MethodDeclarationSyntax method => method.WithBody(Body(method.Body, method.ExpressionBody, statement)).WithExpressionBody(null).WithSemicolonToken(default),
            LocalFunctionStatementSyntax function => function.WithBody(Body(function.Body, function.ExpressionBody, statement)).WithExpressionBody(null).WithSemicolonToken(default),
            AccessorDeclarationSyntax accessor => accessor.WithBody(Body(accessor.Body, accessor.ExpressionBody, statement)).WithExpressionBody(null).WithSemicolonToken(default),
            PropertyDeclarationSyntax property => WithGetter(property, statement),
            _ => current,
        });
    }

    private PropertyDeclarationSyntax WithGetter(PropertyDeclarationSyntax property, StatementSyntax statement)
    {
        var body = Body(property.AccessorList?.Accessors[0].Body, property.ExpressionBody, statement);
        var getter = SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body);
        return property.WithExpressionBody(null).WithSemicolonToken(default)
            .WithAccessorList(SyntaxFactory.AccessorList([getter]).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The body that the arrow becomes, or the one that it became for another statement.</summary>
    private BlockSyntax Body(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, StatementSyntax statement)
    {
        if (body is not null)
        {
            return body.WithStatements(body.Statements.Insert(body.Statements.Count - 1, statement));
        }

        var value = arrow!.Expression.WithoutTrivia();
        StatementSyntax last = _returns
            ? SyntaxFactory.ReturnStatement(value.WithLeadingTrivia(SyntaxFactory.Space))
            : SyntaxFactory.ExpressionStatement(value);
        return SyntaxFactory.Block(statement, last).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool Returns(SyntaxNode owner, SemanticModel model, CancellationToken cancellation) => model.GetDeclaredSymbol(owner, cancellation) switch
    {
        IMethodSymbol { ReturnsVoid: true } => false,
        IMethodSymbol { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false } } => false,
        _ => true,
    };
}
