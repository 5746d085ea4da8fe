using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>Writes and finds attributes. Names are shortened when the change is made.</summary>
internal static class Attributes
{
    /// <summary>Adds an attribute to a declaration, on a line of its own.</summary>
    public static FixPlan Annotate(this FixPlan plan, SyntaxNode declaration, string attribute, FixTarget target, params ExpressionSyntax[] arguments) =>
        plan.Change(declaration, $"{attribute}({string.Join(", ", arguments.Select(a => a.ToString()))})", (current, generator) => generator.AddAttributes(current, Create(attribute, target, generator, arguments)));

    /// <summary>An attribute of CloudPickle.</summary>
    public static SyntaxNode Create(string attribute, FixTarget target, SyntaxGenerator generator, params ExpressionSyntax[] arguments) =>
        generator.Attribute(
            generator.TypeExpression(target.Model.Compilation.GetTypeByMetadataName(attribute)!, addImport: true),
            arguments.Length == 0 ? null : arguments.Select(a => generator.AttributeArgument(a)));

    /// <summary><c>typeof(T)</c>, of the open type for a generic one.</summary>
    public static ExpressionSyntax TypeOf(INamedTypeSymbol type, SyntaxGenerator generator)
    {
        var named = type.IsGenericType ? type.ConstructUnboundGenericType() : type;
        return SyntaxFactory.TypeOfExpression((TypeSyntax)generator.TypeExpression(named, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>A string literal.</summary>
    public static ExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>The source of an attribute on a symbol, or null.</summary>
    public static AttributeSyntax? Find(ISymbol symbol, string attribute, CancellationToken cancellation) =>
        symbol.FindAttribute(attribute)?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    /// <summary>Takes an attribute out, with its brackets if it is alone in them.</summary>
    public static FixPlan RemoveAttribute(this FixPlan plan, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1, Parent: { } declaration } list)
        {
            return plan.Change(attribute.Parent!, $"remove {attribute}", (current, _) =>
                current.RemoveNode(current.ChildNodes().First(a => a.IsEquivalentTo(attribute)), SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        return plan.Change(declaration, $"remove {list}", (current, _) =>
        {
            var found = current.ChildNodes().First(l => l.IsEquivalentTo(list));
            var rest = current.RemoveNode(found, SyntaxRemoveOptions.KeepNoTrivia)!;
            return found.SpanStart == current.SpanStart ? rest.WithLeadingTrivia(found.GetLeadingTrivia()) : rest;
        });
    }

    /// <summary>Gives the attribute this first argument, in place of one that has no name.</summary>
    public static AttributeSyntax WithFirstArgument(this AttributeSyntax attribute, ExpressionSyntax value)
    {
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var argument = SyntaxFactory.AttributeArgument(value);
        return attribute.WithArgumentList(
            arguments.Arguments is [{ NameEquals: null } first, ..]
                ? arguments.ReplaceNode(first, argument.WithTriviaFrom(first))
                : arguments.WithArguments(arguments.Arguments.Insert(0, argument)));
    }
}
