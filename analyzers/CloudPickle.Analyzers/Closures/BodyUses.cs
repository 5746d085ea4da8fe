using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Closures;

/// <summary>What the body of a picklable function, with the local functions that it calls, does with what it takes from outside.</summary>
internal sealed class BodyUses : CSharpSyntaxWalker
{
    private readonly SemanticModel _model;
    private readonly VariableWrites _writes;
    private readonly CancellationToken _cancellation;

    private BodyUses(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        _writes = new(model, cancellation);
    }

    /// <summary>Fields and properties of the instance, with every place where they are read.</summary>
    public List<(ISymbol Member, ExpressionSyntax Use)> OfInstance { get; } = [];

    /// <summary>The instance is used otherwise: passed on, called, written.</summary>
    public bool UsesInstanceItself { get; private set; }

    /// <summary>Static fields and properties that are read.</summary>
    public List<(ISymbol Member, ExpressionSyntax Use)> Statics { get; } = [];

    /// <summary>Locals and parameters, inside ones too.</summary>
    public List<(ISymbol Variable, ExpressionSyntax Use)> Variables { get; } = [];

    public static BodyUses Of(ReducibleClosure closure, SemanticModel model, CancellationToken cancellation)
    {
        var uses = new BodyUses(model, cancellation);
        uses.Visit(closure.Lambda?.Body);
        foreach (var function in closure.Functions)
        {
            uses.Visit(function);
        }

        return uses;
    }

    public override void VisitThisExpression(ThisExpressionSyntax node) => UsesInstanceItself |= node.Parent is not MemberAccessExpressionSyntax;

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!ScopeNames.IsNameof(node, _model, _cancellation))
        {
            base.VisitInvocationExpression(node);
        }
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        var access = node.Parent as MemberAccessExpressionSyntax;
        var isOfThis = access?.Name == node && access.Expression is ThisExpressionSyntax;
        var isStaticAccess = access?.Name == node && access.Expression is not ThisExpressionSyntax;
        if (!isOfThis && !isStaticAccess && !ScopeNames.IsLookedUp(node))
        {
            return;
        }

        ExpressionSyntax use = isOfThis || isStaticAccess ? access! : node;
        switch (_model.GetSymbolInfo(node, _cancellation).Symbol)
        {
            case IFieldSymbol { IsConst: false, IsStatic: true } or IPropertySymbol { IsStatic: true }:
                AddStatic(_model.GetSymbolInfo(node, _cancellation).Symbol!, use);
                break;
            case IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false, IsIndexer: false } when !isStaticAccess:
                AddMember(_model.GetSymbolInfo(node, _cancellation).Symbol!, use);
                break;
            case IEventSymbol { IsStatic: false } or IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } when !isStaticAccess:
                UsesInstanceItself = true;
                break;
            case (ILocalSymbol or IParameterSymbol) and { } variable:
                Variables.Add((variable, node));
                break;
        }
    }

    public override void VisitGenericName(GenericNameSyntax node)
    {
        UsesInstanceItself |= ScopeNames.IsLookedUp(node) &&
            _model.GetSymbolInfo(node, _cancellation).Symbol is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary };
        base.VisitGenericName(node);
    }

    private void AddMember(ISymbol member, ExpressionSyntax use)
    {
        UsesInstanceItself |= _writes.IsWrite(use);
        OfInstance.Add((member, use));
    }

    private void AddStatic(ISymbol member, ExpressionSyntax use)
    {
        if (!_writes.IsWrite(use))
        {
            Statics.Add((member, use));
        }
    }
}
