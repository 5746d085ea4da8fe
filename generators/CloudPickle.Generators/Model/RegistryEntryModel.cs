using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>One line of a registry.</summary>
internal sealed record RegistryEntryModel
{
    /// <summary>The operand of <c>typeof</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The expression that gives the reducer.</summary>
    public required string Reducer { get; init; }

    /// <summary>Null when values do not travel under a name of this type.</summary>
    public string? Module { get; init; }

    public string? QualifiedName { get; init; }

    /// <summary>Former names, which loading still knows.</summary>
    public EquatableArray<NameModel> Aliases { get; init; }

    /// <summary>The names of the cases of a union.</summary>
    public EquatableArray<NameModel> Cases { get; init; }

    /// <summary>The type whose members travel under the name of this one, or null.</summary>
    public NameModel? Surrogate { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Where the names above can be written.</summary>
    public required PlaceModel Place { get; init; }

    /// <summary>How code outside names each container of the place: a closed form where it is generic, because a lookup is the same in all of them.</summary>
    public EquatableArray<string> Containers { get; init; }
}
