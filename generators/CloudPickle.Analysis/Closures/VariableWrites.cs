using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// Tells variables that change after a function captured them, which closures share as cells, from those that travel by value.
/// Where the order of writing and capturing cannot be read off the text, the variable counts as shared.
/// </summary>
internal sealed class VariableWrites(SemanticModel model, CancellationToken cancellation)
{
    private (SyntaxNode Root, ILookup<string, IdentifierNameSyntax> Names)? _read; // variables of one closure are most often of one member

    /// <summary>Whether closures share the variable, of a member or of a primary constructor.</summary>
    public bool IsShared(ISymbol variable, ClosureMember member) =>
        variable.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation).Parent?.Parent is TypeDeclarationSyntax declaration
            ? IsWrittenInType(variable, member.Type, declaration)
            : ChangesAfterCapture(variable, member.Root);

    /// <summary>Members may run in any order; another file may write it too, and this model knows only the function's own.</summary>
    private bool IsWrittenInType(ISymbol parameter, INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        declaration.SyntaxTree != model.SyntaxTree || UsesOf(parameter, declaration).Any(IsWrite) ||
        type.DeclaringSyntaxReferences.Any(r => (r.SyntaxTree != declaration.SyntaxTree || r.Span != declaration.Span) &&
            r.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == parameter.Name));

    private bool ChangesAfterCapture(ISymbol variable, SyntaxNode root)
    {
        var capturedAt = int.MaxValue;
        var writes = new List<SyntaxNode>();
        var isCapturedByFunction = false;
        foreach (var use in UsesOf(variable, root))
        {
            var functions = FunctionsBetween(use, variable).ToList();
            var isWrite = IsWrite(use);
            if (functions.Count == 0)
            {
                if (isWrite)
                {
                    writes.Add(use);
                }
            }
            else if (isWrite)
            {
                return true;
            }
            else
            {
                isCapturedByFunction |= functions.Any(f => f is LocalFunctionStatementSyntax);
                capturedAt = Math.Min(capturedAt, functions.Min(f => f.SpanStart));
            }
        }

        return writes.Count > 0 && (isCapturedByFunction || capturedAt == int.MaxValue || HasLabels(root) ||
            writes.Any(w => w.SpanStart > capturedAt || RunsAgainWithout(w, capturedAt, variable)));
    }

    private IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol variable, SyntaxNode root)
    {
        foreach (var name in NamesIn(root)[variable.Name])
        {
            cancellation.ThrowIfCancellationRequested();
            if (model.GetSymbolInfo(name, cancellation).Symbol.SameAs(variable))
            {
                yield return name;
            }
        }
    }

    private ILookup<string, IdentifierNameSyntax> NamesIn(SyntaxNode root)
    {
        if (_read is { } read && read.Root == root)
        {
            return read.Names;
        }

        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText, StringComparer.Ordinal);
        _read = (root, names);
        return names;
    }

    /// <summary>The functions around a use that do not declare the variable.</summary>
    private static IEnumerable<SyntaxNode> FunctionsBetween(SyntaxNode use, ISymbol variable)
    {
        for (var node = use.Parent; node is not null && !Declares(node, variable); node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                yield return node;
            }
            else if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                yield break;
            }
        }
    }

    private static bool Declares(SyntaxNode node, ISymbol variable) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax &&
        variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == node.SyntaxTree && node.Span.Contains(r.Span));

    /// <summary>A loop comes back to the write after the capture, without a fresh variable.</summary>
    private static bool RunsAgainWithout(SyntaxNode write, int capturedAt, ISymbol variable)
    {
        for (var node = write.Parent; node is not null; node = node.Parent)
        {
            if (node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax &&
                node.Span.Contains(capturedAt) && !IsFreshIn(node, variable))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFreshIn(SyntaxNode loop, ISymbol variable) => variable.DeclaringSyntaxReferences.Any(
        r => loop.Span.Contains(r.Span) && (loop is not ForStatementSyntax { Statement: var body } || body.Span.Contains(r.Span)));

    private static bool HasLabels(SyntaxNode root) => root.DescendantNodes().Any(n => n is LabeledStatementSyntax);

    /// <summary>Whether a use assigns the variable or member, or may change it in place.</summary>
    public bool IsWrite(ExpressionSyntax use)
    {
        switch (use.Parent)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return IsWrite(parenthesized);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return IsWrite(suppressed);
            case AssignmentExpressionSyntax assignment when assignment.Left == use:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case RefExpressionSyntax:
                return true;
            case ArgumentSyntax argument:
                return argument.RefKindKeyword.RawKind is (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword ||
                    (argument.Parent is TupleExpressionSyntax tuple && IsWrite(tuple));
            case MemberAccessExpressionSyntax access when access.Expression == use:
                return IsMutableStruct(use) && MutatesReceiver(access);
            case ElementAccessExpressionSyntax element when element.Expression == use:
                return IsMutableStruct(use) && model.GetSymbolInfo(element, cancellation).Symbol is not IPropertySymbol { GetMethod.IsReadOnly: true };
            default:
                return false;
        }
    }

    private bool IsMutableStruct(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellation).Type is { IsValueType: true, IsReadOnly: false, TypeKind: not TypeKind.Enum, SpecialType: SpecialType.None };

    private bool MutatesReceiver(MemberAccessExpressionSyntax access) => model.GetSymbolInfo(access, cancellation).Symbol switch
    {
        IFieldSymbol => IsWrite(access),
        IPropertySymbol property => IsWrite(access) || property.GetMethod is { IsReadOnly: false, ContainingType.IsReadOnly: false },
        IMethodSymbol { ReducedFrom: { } extension } => extension.Parameters[0].RefKind == RefKind.Ref,
        IMethodSymbol method => !method.IsReadOnly && !method.ContainingType.IsReadOnly && method.ContainingType.IsValueType &&
            method.OverriddenMethod is null,
        _ => true,
    };
}
