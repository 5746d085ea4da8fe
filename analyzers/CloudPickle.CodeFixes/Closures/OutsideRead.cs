using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>A variable, field or property from outside that a lambda reads.</summary>
internal sealed class OutsideRead(ISymbol symbol, ITypeSymbol type)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    /// <summary>Where it is read: <c>_count</c> or <c>this._count</c>.</summary>
    public List<ExpressionSyntax> Uses { get; } = [];

    /// <summary>It is written, or its name counts: a value would not do.</summary>
    public bool IsMoreThanRead { get; set; }

    public bool IsMember => Symbol is IFieldSymbol or IPropertySymbol;
}
