using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>A function at a site that can be pickled, with everything that its environment needs to know.</summary>
internal sealed class ReducibleClosure
{
    public required ClosureCall Call { get; init; }

    public required ClosureArgument Argument { get; init; }

    /// <summary>The type of the picklable delegate. With explicit captures it lacks the state's parameter.</summary>
    public required INamedTypeSymbol DelegateType { get; init; }

    /// <summary>The lambda's own symbol, or the method of a method group.</summary>
    public required IMethodSymbol Method { get; init; }

    /// <summary>The lambda or anonymous method; null for a local function or method group.</summary>
    public AnonymousFunctionExpressionSyntax? Lambda { get; init; }

    /// <summary>Local functions around the lambda that it calls, directly or not, in the order of their text.</summary>
    public IReadOnlyList<LocalFunctionStatementSyntax> Functions { get; init; } = [];

    /// <summary>Whether it travels by a method's name, so that every place that passes the method passes the same closure.</summary>
    public bool IsMethodGroup => Lambda is null && Functions.Count == 0;

    /// <summary><c>this</c> first, then by name.</summary>
    public required IReadOnlyList<CapturedVariable> Captures { get; init; }

    /// <summary>The user's partial type that the code must go into, or null.</summary>
    public INamedTypeSymbol? Container { get; init; }

    /// <summary>The type that the site stands in.</summary>
    public required INamedTypeSymbol EnclosingType { get; init; }

    public required ClosureMember Member { get; init; }

    /// <summary>What pins the identity, or null.</summary>
    public PinnedName? Name { get; init; }

    /// <summary>The declaring type and member, or the pinned name after <see cref="PinnedName.Prefix"/>.</summary>
    public required string Site { get; init; }

    /// <summary>The identity of the code, empty for a pinned closure. Few analyzers ask.</summary>
    public string Hash => Identity.Value;

    public required Lazy<string> Identity { private get; init; }
}
