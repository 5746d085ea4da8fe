using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>One member of a type's pickled state.</summary>
internal sealed class StateMember(string key, string name, ITypeSymbol type, INamedTypeSymbol declaringType, ISymbol culprit)
{
    /// <summary>The key in the pickle.</summary>
    public string Key { get; } = key;

    /// <summary>The name in C#.</summary>
    public string Name { get; } = name;

    public ITypeSymbol Type { get; } = type;

    /// <summary>The type that declares the member, closed as the annotated type sees it.</summary>
    public INamedTypeSymbol DeclaringType { get; } = declaringType;

    /// <summary>What a diagnostic points at.</summary>
    public ISymbol Culprit { get; } = culprit;

    /// <summary>The hand-written reducer that the member names, or null.</summary>
    public ITypeSymbol? Reducer { get; init; }

    /// <summary>Whether it keeps the members that the type does not have.</summary>
    public bool IsExtensionData { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The metadata name of the field, or null for a computed property.</summary>
    public string? FieldName { get; init; }

    /// <summary>The field's type as its declaring definition spells it.</summary>
    public ITypeSymbol DefinitionType { get; init; } = type;

    /// <summary>The runtime's method for a member of a library's class, with <c>{0}</c> for <c>Get</c> or <c>Set</c>.</summary>
    public string? LibraryAccess { get; init; }

    /// <summary>What else a constructor's parameter that takes the member may be called.</summary>
    public IReadOnlyList<string> ParameterNames { get; init; } = [];

    public IPropertySymbol? Property { get; init; }

    public bool IsRequired { get; init; }

    public MemberAccess Read { get; set; }

    public MemberAccess Write { get; set; }
}
