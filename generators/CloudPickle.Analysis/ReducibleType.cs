using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What the analysis found about a type that gets a reducer.</summary>
internal sealed class ReducibleType(INamedTypeSymbol type, PickleSettings settings, EmissionPlace place)
{
    public INamedTypeSymbol Type { get; } = type;

    public PickleSettings Settings { get; } = settings;

    public EmissionPlace Place { get; } = place;

    public IReadOnlyList<StateMember> Members { get; init; } = [];

    /// <summary>The cases of an F# union, whose fields the members are; none for other types.</summary>
    public IReadOnlyList<UnionCase> Cases { get; init; } = [];

    public ObjectProtocol Protocol { get; init; }

    /// <summary>The type of the state, if the type gives it by <c>IPickleState</c>.</summary>
    public ITypeSymbol? State { get; init; }

    /// <summary>The hand-written reducer; nothing else counts then.</summary>
    public INamedTypeSymbol? Custom { get; init; }

    /// <summary>The methods that dumping and loading call, in their order.</summary>
    public IReadOnlyList<HookMethod> Hooks { get; init; } = [];

    /// <summary>Null for enums, interfaces and abstract classes, which are never created.</summary>
    public ConstructorChoice? Construction { get; init; }
}
