using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>A function that is passed at a site.</summary>
/// <param name="parameter">The parameter of the called method.</param>
/// <param name="function">The lambda, anonymous method, local function or method group, without casts and parentheses.</param>
internal sealed class ClosureArgument(IParameterSymbol parameter, ExpressionSyntax function)
{
    public IParameterSymbol Parameter { get; } = parameter;

    public ExpressionSyntax Function { get; } = function;
}
