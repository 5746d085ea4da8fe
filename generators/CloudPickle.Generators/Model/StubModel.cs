using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>One type of the Python module.</summary>
internal sealed record StubModel
{
    /// <summary>What the file calls it.</summary>
    public required string PythonName { get; init; }

    public required string Module { get; init; }

    public required string QualifiedName { get; init; }

    public required ReducerKind Kind { get; init; }

    public bool IsValueType { get; init; }

    public bool IsException { get; init; }

    /// <summary>What the file calls the union that this is a case of, or null.</summary>
    public string? Union { get; init; }

    public bool IsFlags { get; init; }

    /// <summary>Keys and hints, in which other types have the names of the file.</summary>
    public EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>The names of the closed types of a generic one.</summary>
    public EquatableArray<string> ClosedNames { get; init; }
}
