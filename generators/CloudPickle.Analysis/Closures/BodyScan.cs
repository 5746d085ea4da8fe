using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// Reads the body of a lambda, and of the local functions around it that it calls, for what it takes from outside: variables,
/// <c>this</c>, private members, type parameters. What is captured is what data flow calls <c>CapturedInside</c> without
/// <c>VariablesDeclared</c>, and it holds for the local functions too.
/// </summary>
internal sealed class BodyScan(SyntaxNode lambda, INamedTypeSymbol enclosingType, SemanticModel model, CancellationToken cancellation)
    : CSharpSyntaxWalker
{
    private readonly List<LocalFunctionStatementSyntax> _functions = [];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The first obstacle, or null.</summary>
    public ClosureRefusal? Refusal { get; private set; }

    /// <summary>Uses of captured variables: the first of each.</summary>
    public List<(ISymbol Variable, SyntaxNode Use)> Variables { get; } = [];

    /// <summary>Local constants from outside.</summary>
    public List<ILocalSymbol> Constants { get; } = [];

    /// <summary>The first use of the instance, or null.</summary>
    public SyntaxNode? This { get; private set; }

    /// <summary>The first use of something that only the enclosing type can name, or null.</summary>
    public (ISymbol Symbol, SyntaxNode Use)? Private { get; private set; }

    public IReadOnlyList<LocalFunctionStatementSyntax> Functions => _functions;

    /// <summary>Scans a body and the local functions that it leads to.</summary>
    public void Scan(SyntaxNode body)
    {
        Visit(body);
        ScanFunctions();
    }

    /// <summary>Scans a local function that is passed itself.</summary>
    public void Scan(IMethodSymbol function, SyntaxNode use)
    {
        AddFunction(function, use);
        ScanFunctions();
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || Refusal is not null)
        {
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        if (UnsupportedForms.ReasonFor(node, model, cancellation) is { } form)
        {
            Refuse(node, form);
            return;
        }

        base.Visit(node);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => VisitName(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        VisitName(node);
        base.VisitGenericName(node);
    }

    public override void VisitThisExpression(ThisExpressionSyntax node) => This ??= node;

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (ScopeNames.IsNameof(node, model, cancellation))
        {
            return;
        }

        if (ClosureSiteSyntax.IsCandidate(node) && ClosureCallBinder.Bind(node, model, cancellation) is not null)
        {
            Refuse(node, "it makes another function picklable where it would run; move that call to a method");
            return;
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitLockStatement(LockStatementSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol or IParameterSymbol &&
            model.GetSymbolInfo(name, cancellation).Symbol is { } gate && !IsDeclaredInside(gate))
        {
            Refusal = new(
                ClosureReason.CaptureCannotTravel, name, gate.Name, model.GetTypeInfo(name, cancellation).Type?.Short() ?? "",
                "a lock protects nothing in another process");
            return;
        }

        base.VisitLockStatement(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        CheckAccess(model.GetSymbolInfo(node, cancellation).Symbol, node);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        CheckAccess(model.GetSymbolInfo(node, cancellation).Symbol, node);
        base.VisitImplicitObjectCreationExpression(node);
    }

    public override void VisitElementAccessExpression(ElementAccessExpressionSyntax node)
    {
        CheckAccess(model.GetSymbolInfo(node, cancellation).Symbol, node);
        base.VisitElementAccessExpression(node);
    }

    /// <summary>The list grows while it is read.</summary>
    private void ScanFunctions()
    {
        for (var i = 0; i < _functions.Count; i++)
        {
            Visit(_functions[i]);
        }

        _functions.Sort(static (a, b) => a.SpanStart.CompareTo(b.SpanStart));
    }

    private void VisitName(SimpleNameSyntax node)
    {
        var info = model.GetSymbolInfo(node, cancellation);
        if (info.Symbol is not { } symbol)
        {
            if (ScopeNames.IsLookedUp(node) && !IsContextual(node))
            {
                Refusal = info.CandidateReason == CandidateReason.LateBound
                    ? Unsupported(node, $"'{node.Identifier.ValueText}' is bound at run time")
                    : ClosureRefusal.Silent(node);
            }

            return;
        }

        CheckAccess(symbol, node);
        if (!ScopeNames.IsLookedUp(node))
        {
            return;
        }

        switch (symbol)
        {
            case ITypeParameterSymbol:
                if (!IsDeclaredInside(symbol))
                {
                    RefuseTypeParameter(node, symbol);
                }

                break;
            case INamedTypeSymbol type:
                CheckTypeParameters(type, node);
                break;
            case ILocalSymbol { IsConst: true } constant:
                AddConstant(constant);
                break;
            case ILocalSymbol or IParameterSymbol:
                AddVariable(symbol, node);
                break;
            case IRangeVariableSymbol when !symbol.Locations.Any(l => l.SourceTree == node.SyntaxTree && IsInside(l.SourceSpan)):
                Refuse(node, $"it uses the range variable '{symbol.Name}' of a query around it; pass a method that has it as a parameter");
                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function:
                if (!IsDeclaredInside(function.OriginalDefinition))
                {
                    AddFunction(function, node);
                }

                break;
            case IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }:
                if (symbol.IsStatic)
                {
                    CheckTypeParameters(symbol.ContainingType, node);
                }
                else
                {
                    This ??= node;
                }

                break;
        }
    }

    private void AddConstant(ILocalSymbol constant)
    {
        if (!IsDeclaredInside(constant) && _seen.Add(constant))
        {
            Constants.Add(constant);
        }
    }

    private void AddVariable(ISymbol variable, SyntaxNode use)
    {
        if (!IsDeclaredInside(variable) && _seen.Add(variable))
        {
            Variables.Add((variable, use));
        }
    }

    private void AddFunction(IMethodSymbol function, SyntaxNode use)
    {
        var definition = function.OriginalDefinition;
        if (!_seen.Add(definition))
        {
            return;
        }

        if (definition.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) is LocalFunctionStatementSyntax syntax)
        {
            if (_functions.Any(f => f.Identifier.ValueText == syntax.Identifier.ValueText))
            {
                Refuse(use, $"it calls two local functions named '{syntax.Identifier.ValueText}'; rename one");
                return;
            }

            _functions.Add(syntax);
        }
    }

    /// <summary>An accessor counts where the member is written or read by it.</summary>
    private void CheckAccess(ISymbol? symbol, SyntaxNode use)
    {
        if (symbol is null or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or INamespaceSymbol or ILabelSymbol
            or IDiscardSymbol or IDynamicTypeSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } ||
            Private is not null)
        {
            return;
        }

        if (symbol is INamedTypeSymbol { IsFileLocal: true } or { ContainingType.IsFileLocal: true })
        {
            Refuse(use, $"no other file can name the file-local type '{symbol.Short()}'; remove 'file'");
            return;
        }

        if (HiddenMembers.Contains(symbol, enclosingType, model.Compilation))
        {
            Private = (symbol, use);
        }
    }

    private void CheckTypeParameters(INamedTypeSymbol type, SyntaxNode use)
    {
        if (TypeParameters.FirstIn(type, p => !IsDeclaredInside(p)) is { } parameter && !type.IsUnboundGenericType)
        {
            RefuseTypeParameter(use, parameter);
        }
    }

    private bool IsDeclaredInside(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(
        r => r.SyntaxTree == lambda.SyntaxTree && IsInside(r.Span));

    private bool IsInside(Microsoft.CodeAnalysis.Text.TextSpan span) => lambda.Span.Contains(span) || _functions.Any(f => f.Span.Contains(span));

    /// <summary>Words that look like names and bind to nothing.</summary>
    private static bool IsContextual(SimpleNameSyntax node) =>
        node.Identifier.ValueText is "_" or "var" or "nameof" or "notnull" or "unmanaged" or "dynamic" || node.Parent is TypeConstraintSyntax;

    private void Refuse(SyntaxNode node, string why) => Refusal ??= Unsupported(node, why);

    private static ClosureRefusal Unsupported(SyntaxNode node, string why) => new(ClosureReason.BodyCannotBeEmitted, node, why);

    private void RefuseTypeParameter(SyntaxNode node, ISymbol parameter) =>
        Refusal ??= new(ClosureReason.TypeParameterUsed, node, parameter.Name, parameter.ContainingSymbol.Short());
}
