using System.Text;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>
/// Spells code for another place: the text stays as written, except for names that would mean something else there. Those get their
/// full names, captured variables the environment's fields, <c>this</c> its receiver. Comments and directives are left out.
/// </summary>
internal sealed class HoistedCode(HoistedNames names, SemanticModel model, CancellationToken cancellation) : CSharpSyntaxWalker
{
    private readonly Dictionary<int, string> _before = [];
    private readonly Dictionary<int, string> _after = [];
    private readonly Dictionary<int, (int End, string Text)> _instead = [];

    /// <summary>Spells a block or an expression.</summary>
    /// <param name="node">The code.</param>
    /// <param name="prefix">What to put in front.</param>
    public CodeModel Spell(SyntaxNode node, string prefix = "")
    {
        Visit(node);
        if (node is LocalFunctionStatementSyntax function && names.FunctionName(model.GetDeclaredSymbol(function, cancellation)) is { } name)
        {
            Replace(function.Identifier.Span, name);
        }

        return new(Layout(node, prefix).ToEquatableArray(), node is BlockSyntax);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => VisitName(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        VisitName(node);
        base.VisitGenericName(node);
    }

    public override void VisitThisExpression(ThisExpressionSyntax node) => Replace(node.Span, names.This);

    /// <summary>The only ones that get here say how a function is pickled where it was written.</summary>
    public override void VisitAttributeList(AttributeListSyntax node) => Replace(node.Span, "");

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (ScopeNames.IsNameof(node, model, cancellation))
        {
            Replace(node.Span, ConstantText.Of(model.GetConstantValue(node, cancellation).Value, null));
            return;
        }

        base.VisitInvocationExpression(node);
    }

    /// <summary>A colon in the hole of an interpolated string begins a format, unless it is in parentheses.</summary>
    public override void VisitInterpolation(InterpolationSyntax node)
    {
        var edits = _before.Count + _instead.Count;
        base.VisitInterpolation(node);
        if (_before.Count + _instead.Count != edits && node.Expression is not ParenthesizedExpressionSyntax)
        {
            Surround(node.Expression, "(", ")");
        }
    }

    /// <summary>The member's name was that of the variable.</summary>
    public override void VisitAnonymousObjectMemberDeclarator(AnonymousObjectMemberDeclaratorSyntax node)
    {
        base.VisitAnonymousObjectMemberDeclarator(node);
        if (node is { NameEquals: null, Expression: IdentifierNameSyntax name } && _instead.ContainsKey(name.SpanStart))
        {
            Surround(name, $"{name.Identifier.Text} = ", "");
        }
    }

    /// <summary>The element's name was that of the variable.</summary>
    public override void VisitTupleExpression(TupleExpressionSyntax node)
    {
        base.VisitTupleExpression(node);
        if (IsTarget(node) || model.GetTypeInfo(node, cancellation).Type is not INamedTypeSymbol { IsTupleType: true } type)
        {
            return;
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            if (node.Arguments[i] is { NameColon: null, Expression: IdentifierNameSyntax name } && _instead.ContainsKey(name.SpanStart) &&
                type.TupleElements[i].Name == name.Identifier.ValueText)
            {
                Surround(name, $"{name.Identifier.Text}: ", "");
            }
        }
    }

    /// <summary>The left of a deconstruction has no names.</summary>
    private static bool IsTarget(TupleExpressionSyntax tuple) =>
        tuple.Parent is AssignmentExpressionSyntax assignment ? assignment.Left == tuple
        : tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer } && IsTarget(outer);

    private void VisitName(SimpleNameSyntax node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!ScopeNames.IsLookedUp(node) || model.GetSymbolInfo(node, cancellation).Symbol is not { } symbol)
        {
            return;
        }

        switch (symbol)
        {
            case INamespaceSymbol space:
                Replace(node.Span, "global::" + Identifiers.Namespace(space));
                break;
            case INamedTypeSymbol type:
                VisitTypeName(node, type);
                break;
            case ITypeSymbol and not ITypeParameterSymbol and not IDynamicTypeSymbol:
                Replace(node.Span, ((ITypeSymbol)symbol).QualifiedAsWritten());
                break;
            case ILocalSymbol { IsConst: true } constant when names.IsOutside(constant):
                Replace(node.Span, ConstantText.Of(constant.ConstantValue, constant.Type));
                break;
            case ILocalSymbol or IParameterSymbol:
                if (names.Variable(symbol) is { } field)
                {
                    Replace(node.Span, field);
                }

                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function:
                if (names.FunctionName(function.OriginalDefinition) is { } name)
                {
                    Replace(node.Identifier.Span, name);
                }

                break;
            case IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }:
                Prepend(node.SpanStart, symbol.IsStatic ? symbol.ContainingType.Qualified() + "." : names.This + ".");
                break;
        }
    }

    private void VisitTypeName(SimpleNameSyntax node, INamedTypeSymbol type)
    {
        if (model.GetAliasInfo(node, cancellation) is not null || node is IdentifierNameSyntax)
        {
            Replace(node.Span, type.QualifiedAsWritten().TrimEnd('?'));
        }
        else if (type.ContainingType is { } outer)
        {
            Prepend(node.SpanStart, outer.Qualified() + ".");
        }
        else
        {
            var space = type.ContainingNamespace;
            Prepend(node.SpanStart, space.IsGlobalNamespace ? "global::" : $"global::{Identifiers.Namespace(space)}.");
        }
    }

    private void Prepend(int position, string text) => _before[position] = text + (_before.TryGetValue(position, out var inner) ? inner : "");

    private void Surround(SyntaxNode node, string open, string close)
    {
        Prepend(node.SpanStart, open);
        _after[node.Span.End] = (_after.TryGetValue(node.Span.End, out var inner) ? inner : "") + close;
    }

    private void Replace(Microsoft.CodeAnalysis.Text.TextSpan span, string text) => _instead[span.Start] = (span.End, text);

    private List<string> Layout(SyntaxNode node, string prefix)
    {
        var lines = new List<string>();
        var line = new StringBuilder(prefix);
        var origin = IndentationAround(node);
        var isFirst = true;
        var end = -1;
        foreach (var token in node.DescendantTokens())
        {
            if (token.SpanStart < end || token.Span.IsEmpty)
            {
                continue;
            }

            if (_instead.TryGetValue(token.SpanStart, out var instead) && instead.Text.Length == 0)
            {
                end = instead.End;
                continue;
            }

            if (!isFirst)
            {
                Separate(token, origin, lines, line);
            }

            isFirst = false;
            line.Append(_before.TryGetValue(token.SpanStart, out var before) ? before : "");
            var last = token.Span.End;
            if (instead.Text is not null)
            {
                line.Append(instead.Text);
                end = last = instead.End;
            }
            else
            {
                line.Append(token.Text);
            }

            line.Append(_after.TryGetValue(last, out var after) ? after : "");
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>Between two tokens: a new line at the token's own indentation, a space, or nothing.</summary>
    private static void Separate(SyntaxToken token, int origin, List<string> lines, StringBuilder line)
    {
        var gap = token.GetPreviousToken().TrailingTrivia.Concat(token.LeadingTrivia).ToList();
        if (gap.Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia) || t.IsDirective))
        {
            lines.Add(line.ToString());
            line.Clear();
            line.Append(' ', Math.Max(0, Column(token) - origin));
        }
        else if (gap.Count > 0)
        {
            line.Append(' ');
        }
    }

    private int IndentationAround(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText(cancellation);
        var line = text.Lines.GetLineFromPosition(node is BlockSyntax block ? block.CloseBraceToken.SpanStart : node.SpanStart);
        var width = 0;
        for (var i = line.Start; i < line.End && (text[i] is ' ' or '\t'); i++)
        {
            width += WidthOf(text[i]);
        }

        return width;
    }

    private static int WidthOf(char space) => space == '\t' ? 4 : 1;

    private static int Column(SyntaxToken token)
    {
        var text = token.LeadingTrivia.LastOrDefault();
        return text.IsKind(SyntaxKind.WhitespaceTrivia) ? text.ToString().Sum(WidthOf) : 0;
    }
}
