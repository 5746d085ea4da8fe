using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>A variable that a function uses and does not declare.</summary>
/// <param name="symbol">The local or parameter; null for <c>this</c> and for the receiver of a method group.</param>
/// <param name="name">The name in the schema.</param>
/// <param name="type">The type.</param>
/// <param name="use">The first use.</param>
internal sealed class CapturedVariable(ISymbol? symbol, string name, ITypeSymbol type, SyntaxNode use)
{
    public const string This = "this";

    public ISymbol? Symbol { get; } = symbol;

    public string Name { get; } = name;

    public ITypeSymbol Type { get; } = type;

    public SyntaxNode Use { get; } = use;

    /// <summary>Changes after it was captured, so that closures share it.</summary>
    public bool IsCell { get; init; }

    public bool IsThis => Symbol is null;
}
