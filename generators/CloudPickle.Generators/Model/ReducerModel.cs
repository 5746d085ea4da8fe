using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>One reducer class: everything its file says.</summary>
internal sealed record ReducerModel
{
    public required string HintName { get; init; }

    public required string ClassName { get; init; }

    public required PlaceModel Place { get; init; }

    public required string TypeName { get; init; }

    public ReducerKind Kind { get; init; }

    /// <summary>Whether an enum's values are written by name.</summary>
    public bool IsEnumByName { get; init; }

    public bool IsFlags { get; init; }

    public EquatableArray<EnumMemberModel> EnumMembers { get; init; }

    /// <summary>The reducers of the cases in the order of their tags, for <see cref="ReducerKind.Union"/>. They stand inside that of the union.</summary>
    public EquatableArray<ReducerModel> Cases { get; init; }

    /// <summary>Whether it stands inside the reducer of a union.</summary>
    public bool IsCase { get; init; }

    /// <summary>The expression that says which case a value is, for <see cref="ReducerKind.Union"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>The class that has the members, where the object is declared by a base of it.</summary>
    public string? MemberTypeName { get; init; }

    /// <summary>The type of the state, for <see cref="ReducerKind.State"/>.</summary>
    public string? StateTypeName { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Reducers of public generic types are public, because referencing assemblies close them.</summary>
    public bool IsPublic { get; init; }

    public required string Module { get; init; }

    public required string QualifiedName { get; init; }

    /// <summary>Those of the class; type parameters of containers are around it already.</summary>
    public EquatableArray<TypeParameterModel> TypeParameters { get; init; }

    /// <summary>Whether an instance is told the name: it reduces one closed form of the type, or a case of a union.</summary>
    public bool IsGeneric { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>Whether it can be thrown, in Python too.</summary>
    public bool IsException { get; init; }

    public bool IsTree { get; init; }

    public bool IsConstructedFromState { get; init; }

    /// <summary>What the object is called in the emitted methods: <c>order</c>.</summary>
    public required string VariableName { get; init; }

    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Hooks that are called before the members are written.</summary>
    public EquatableArray<HookModel> BeforeDump { get; init; }

    /// <summary>Hooks that are called when the members have been set.</summary>
    public EquatableArray<HookModel> AfterLoad { get; init; }

    /// <summary>Hooks that are called when the whole graph has been loaded.</summary>
    public EquatableArray<HookModel> AfterGraph { get; init; }

    public CreationModel? Creation { get; init; }

    public EquatableArray<AccessorModel> Accessors { get; init; }

    public EquatableArray<AccessClassModel> AccessClasses { get; init; }
}
