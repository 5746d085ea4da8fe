using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Binds a candidate call and finds the functions that it makes picklable.</summary>
internal static class ClosureCallBinder
{
    /// <summary>Returns null when the call is no site, or no function is written in it.</summary>
    public static ClosureCall? Bind(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        BindAny(node, model, cancellation) is { Arguments.Count: > 0 } call ? call : null;

    /// <summary>Returns the call of a method that makes functions picklable, or null; perhaps no function is written in it.</summary>
    public static ClosureCall? BindAny(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is not InvocationExpressionSyntax invocation || ClosureSiteSyntax.NameOf(invocation.Expression) is not { } name)
        {
            return null;
        }

        var isOwn = ClosureSiteSyntax.IsOwnName(name);
        if ((!isOwn && !PicklableClosureNames.Contains(model.Compilation, name, cancellation)) ||
            model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var owner = isOwn ? method.ContainingType : null;
        var isCapture = owner?.HasDottedName(KnownNames.ClosureCapture) == true;
        var isFacade = isCapture || (owner is not null && (owner.HasDottedName(KnownNames.Pickle) || owner.HasDottedName(KnownNames.Pickler)));
        var functions = new List<ClosureArgument>();
        var others = new List<ClosureArgument>();
        ExpressionSyntax? pinned = null;
        for (var i = 0; i < invocation.ArgumentList.Arguments.Count; i++)
        {
            var argument = invocation.ArgumentList.Arguments[i];
            if (ParameterOf(argument, i, method) is not { } parameter)
            {
                continue;
            }

            if (isFacade ? parameter.Ordinal == 0 : IsMarked(parameter))
            {
                var expression = ClosureSiteSyntax.FunctionIn(argument.Expression);
                (IsFunction(expression, model, cancellation) ? functions : others).Add(new(parameter, expression));
            }
            else if (isFacade && name == "Closure")
            {
                pinned = argument.Expression;
            }
        }

        return functions.Count + others.Count == 0
            ? null
            : new(invocation, method, functions) { Others = others, IsExplicitCapture = isCapture, Name = pinned };
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int position, IMethodSymbol method)
    {
        if (argument.NameColon is { } name)
        {
            return method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText);
        }

        return position < method.Parameters.Length ? method.Parameters[position]
            : method.Parameters.Length > 0 && method.Parameters[method.Parameters.Length - 1] is { IsParams: true } last ? last
            : null;
    }

    /// <summary>An override inherits the attribute of what it overrides.</summary>
    private static bool IsMarked(IParameterSymbol parameter)
    {
        if (parameter.OriginalDefinition.Has(KnownNames.PicklableClosure))
        {
            return true;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        var original = method.ReducedFrom ?? method;
        var ordinal = parameter.Ordinal + (method.ReducedFrom is null ? 0 : 1);
        for (var m = original.OriginalDefinition; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (m.Parameters[ordinal].Has(KnownNames.PicklableClosure))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A lambda, an anonymous method, or the name of a method.</summary>
    public static bool IsFunction(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression switch
    {
        AnonymousFunctionExpressionSyntax => true,
        SimpleNameSyntax or MemberAccessExpressionSyntax => model.GetSymbolInfo(expression, cancellation).Symbol is IMethodSymbol,
        _ => false,
    };
}
