using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What the analysis found about a type that gets a reducer.</summary>
internal sealed class ReducibleType(INamedTypeSymbol type, PickleSettings settings, EmissionPlace place)
{
    public INamedTypeSymbol Type { get; } = type;

    public PickleSettings Settings { get; } = settings;

    public EmissionPlace Place { get; } = place;

    public IReadOnlyList<StateMember> Members { get; init; } = [];

    /// <summary>Null for enums, interfaces and abstract classes, which are never created.</summary>
    public ConstructorChoice? Construction { get; init; }
}
