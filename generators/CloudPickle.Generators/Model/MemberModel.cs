using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>One state member of a reducer, in the order of its index.</summary>
internal sealed record MemberModel
{
    public required string Key { get; init; }

    public required string TypeName { get; init; }

    public EquatableArray<string> Aliases { get; init; }

    /// <summary>What the member is called while it waits for the constructor: <c>id</c>.</summary>
    public required string VariableName { get; init; }

    public bool IsRequired { get; init; }

    public bool IsConstructorArgument { get; init; }

    /// <summary>Keeps the members that the type does not have.</summary>
    public bool IsExtensionData { get; init; }

    /// <summary>Written with a cast, because overload resolution would otherwise wait until run time.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>The Python type hint.</summary>
    public required string PythonHint { get; init; }

    /// <summary>The hand-written reducer that the member names.</summary>
    public MemberReducerModel? Reducer { get; init; }

    public required AccessModel Read { get; init; }

    /// <summary>Null when only the constructor takes it.</summary>
    public AccessModel? Write { get; init; }
}
