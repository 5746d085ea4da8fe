using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>A function at a site, bound, before its body is read.</summary>
/// <param name="call">The call.</param>
/// <param name="argument">The argument of the call.</param>
/// <param name="method">The lambda's own symbol, the local function, or the method of a method group.</param>
/// <param name="delegateType">The type of the picklable delegate.</param>
/// <param name="member">The member that the site stands in.</param>
/// <param name="name">What pins the identity, or null.</param>
internal sealed class PassedFunction(
    ClosureCall call, ClosureArgument argument, IMethodSymbol method, INamedTypeSymbol delegateType, ClosureMember member, PinnedName? name)
{
    public ClosureCall Call { get; } = call;

    public ClosureArgument Argument { get; } = argument;

    /// <summary>The syntax of the function.</summary>
    public ExpressionSyntax Function => Argument.Function;

    public IMethodSymbol Method { get; } = method;

    public INamedTypeSymbol DelegateType { get; } = delegateType;

    public ClosureMember Member { get; } = member;

    public PinnedName? Name { get; } = name;

    /// <summary>The function as one that can be pickled.</summary>
    /// <param name="site">The site, unless it is pinned.</param>
    /// <param name="identity">Makes the identity, unless it is pinned.</param>
    /// <param name="captures">What it captures.</param>
    /// <param name="container">The partial type that its code must go into, or null.</param>
    /// <param name="functions">Local functions that are hoisted along.</param>
    public ReducibleClosure ToReducible(
        string site,
        Func<ClosureIdentity> identity,
        IReadOnlyList<CapturedVariable> captures,
        INamedTypeSymbol? container,
        IReadOnlyList<LocalFunctionStatementSyntax> functions) => new()
        {
            Call = Call,
            Argument = Argument,
            DelegateType = DelegateType,
            Method = Method,
            Lambda = Function as AnonymousFunctionExpressionSyntax,
            Functions = functions,
            Captures = captures,
            Container = container,
            EnclosingType = Member.Type,
            Member = Member,
            Name = Name,
            Site = Name is null ? site : PinnedName.Prefix + Name.Text,
            Identity = new(() => Name is null ? identity().ToString() : ""),
        };
}
