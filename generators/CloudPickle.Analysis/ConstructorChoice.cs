using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>How loading creates an object.</summary>
internal sealed class ConstructorChoice
{
    public static readonly ConstructorChoice DefaultValue = new() { IsDefaultValue = true };

    public static readonly ConstructorChoice Uninitialized = new() { IsUninitialized = true };

    public bool IsDefaultValue { get; private init; }

    public bool IsUninitialized { get; private init; }

    public IMethodSymbol? Constructor { get; init; }

    /// <summary>The constructor's parameters with the member each takes; null takes the parameter's default value.</summary>
    public IReadOnlyList<KeyValuePair<IParameterSymbol, StateMember?>> Arguments { get; init; } = [];

    /// <summary>Whether hand-written code in the assembly could call the constructor.</summary>
    public bool IsDirect { get; init; }
}
