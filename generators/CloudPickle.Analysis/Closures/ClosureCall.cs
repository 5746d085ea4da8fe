using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>A call that makes functions picklable.</summary>
/// <param name="invocation">The call.</param>
/// <param name="method">The called method; of an extension method, the form in which it was called.</param>
/// <param name="arguments">The functions that are passed to it.</param>
internal sealed class ClosureCall(InvocationExpressionSyntax invocation, IMethodSymbol method, IReadOnlyList<ClosureArgument> arguments)
{
    public InvocationExpressionSyntax Invocation { get; } = invocation;

    public IMethodSymbol Method { get; } = method;

    public IReadOnlyList<ClosureArgument> Arguments { get; } = arguments;

    /// <summary>What else is passed where a function could be written: variables, results of calls.</summary>
    public IReadOnlyList<ClosureArgument> Others { get; init; } = [];

    /// <summary>The call is <c>Pickle.Capture(state).Func(...)</c>: the function's first parameter is the state.</summary>
    public bool IsExplicitCapture { get; init; }

    /// <summary>The argument of <c>Pickle.Closure</c> that pins the identity, or null.</summary>
    public ExpressionSyntax? Name { get; init; }
}
