using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Tells the names that are looked up where they stand from those that belong to what is left of them.</summary>
internal static class ScopeNames
{
    /// <summary>Whether a name means something else, or nothing, when its text moves into another class.</summary>
    public static bool IsLookedUp(SimpleNameSyntax name) => !name.IsVar && name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && !IsPropertyPath(access),
        MemberBindingExpressionSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or GotoStatementSyntax => false,
        BaseExpressionColonSyntax => false,
        QualifiedNameSyntax qualified => qualified.Left == name,
        TypeParameterConstraintClauseSyntax clause => clause.Name != name,
        AssignmentExpressionSyntax assignment => assignment.Left != name || !IsInitializer(assignment.Parent),
        _ => true,
    };

    /// <summary><c>nameof(...)</c> is a constant: nothing in it is a use.</summary>
    public static bool IsNameof(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && model.GetConstantValue(invocation, cancellation).HasValue;

    private static bool IsInitializer(SyntaxNode? node) =>
        node.IsKind(SyntaxKind.ObjectInitializerExpression) || node.IsKind(SyntaxKind.WithInitializerExpression);

    /// <summary>The <c>A.B</c> of a pattern <c>{ A.B: … }</c>.</summary>
    private static bool IsPropertyPath(MemberAccessExpressionSyntax access)
    {
        SyntaxNode node = access;
        while (node.Parent is MemberAccessExpressionSyntax outer && outer.Expression == node)
        {
            node = outer;
        }

        return node.Parent is BaseExpressionColonSyntax;
    }
}
