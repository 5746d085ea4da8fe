using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>What a lambda takes from outside, as far as it could take values instead.</summary>
internal sealed class OutsideReads(AnonymousFunctionExpressionSyntax lambda, ISymbol? also, SemanticModel model, CancellationToken cancellation) : CSharpSyntaxWalker
{
    private readonly Dictionary<ISymbol, OutsideRead> _reads = new(SymbolEqualityComparer.Default);

    /// <summary>Variables of the member around it, and members of the instance and private static ones, in the order of their first use.</summary>
    public IReadOnlyCollection<OutsideRead> All => _reads.Values;

    /// <summary>Something is written, or used otherwise than by reading it: values would not do.</summary>
    public bool NeedsMoreThanValues { get; private set; }

    /// <summary>Reads a lambda.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="also">A static member that counts although every code can read it, or null.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static OutsideReads Of(AnonymousFunctionExpressionSyntax lambda, ISymbol? also, SemanticModel model, CancellationToken cancellation)
    {
        var reads = new OutsideReads(lambda, also, model, cancellation);
        reads.Visit(lambda.Body);
        return reads;
    }

    public override void VisitThisExpression(ThisExpressionSyntax node) => NeedsMoreThanValues = true;

    public override void VisitBaseExpression(BaseExpressionSyntax node) => NeedsMoreThanValues = true;

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!ScopeNames.IsNameof(node, model, cancellation))
        {
            base.VisitInvocationExpression(node);
        }
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (node.Expression is ThisExpressionSyntax)
        {
            Add(node, model.GetSymbolInfo(node, cancellation).Symbol);
            return;
        }

        if (model.GetSymbolInfo(node, cancellation).Symbol is { IsStatic: true } and (IFieldSymbol or IPropertySymbol) and var member && Counts(member))
        {
            Add(node, member);
            return;
        }

        Visit(node.Expression); // the name belongs to what is on its left
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (node.Parent is not (NameColonSyntax or NameEqualsSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } }) ||
            node.Parent is AssignmentExpressionSyntax { Right: var right } && right == node)
        {
            Add(node, model.GetSymbolInfo(node, cancellation).Symbol);
        }
    }

    private void Add(ExpressionSyntax use, ISymbol? symbol)
    {
        switch (symbol)
        {
            case ILocalSymbol { IsConst: false } local when !IsInside(local):
                Add(use, local, local.Type);
                break;
            case IParameterSymbol parameter when !IsInside(parameter):
                Add(use, parameter, parameter.Type);
                break;
            case IFieldSymbol { IsConst: false } field when !field.IsStatic || Counts(field):
                Add(use, field, field.Type);
                break;
            case IPropertySymbol property when !property.IsStatic || Counts(property):
                Add(use, property, property.Type);
                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function when !IsInside(function):
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when !method.IsStatic || IsHidden(method):
            case IEventSymbol:
                NeedsMoreThanValues = true;
                break;
        }
    }

    private void Add(ExpressionSyntax use, ISymbol symbol, ITypeSymbol type)
    {
        if (!_reads.TryGetValue(symbol, out var read))
        {
            _reads.Add(symbol, read = new(symbol, type));
        }

        read.Uses.Add(use);
        read.IsMoreThanRead |= IsWritten(use) || NamesAMember(use);
        NeedsMoreThanValues |= read.IsMoreThanRead;
    }

    private bool IsInside(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == lambda.SyntaxTree && lambda.Span.Contains(r.Span));

    private bool IsHidden(ISymbol symbol) => !model.Compilation.IsSymbolAccessibleWithin(symbol, model.Compilation.Assembly);

    private bool Counts(ISymbol @static) => @static.SameAs(also) || IsHidden(@static);

    private static bool IsWritten(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };

    /// <summary>The name becomes that of a member of an anonymous type or tuple.</summary>
    private static bool NamesAMember(ExpressionSyntax use) =>
        use.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } or ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax };
}
