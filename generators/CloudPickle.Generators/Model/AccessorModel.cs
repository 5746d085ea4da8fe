namespace CloudPickle.Generators.Model;

/// <summary>One <c>[UnsafeAccessor]</c> declaration.</summary>
internal sealed record AccessorModel
{
    /// <summary>A name of <c>UnsafeAccessorKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The metadata name of the target; null for a constructor.</summary>
    public string? Target { get; init; }

    /// <summary>The return type, with <c>ref</c> for a field.</summary>
    public required string ReturnType { get; init; }

    public required string Name { get; init; }

    /// <summary>The parameter list as it is written.</summary>
    public required string Parameters { get; init; }
}
