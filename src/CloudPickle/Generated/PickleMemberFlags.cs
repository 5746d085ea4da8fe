using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>What loading must know of a member. For generated code.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PickleMemberFlags
{
    /// <summary>Set after construction; a missing one keeps its initialiser.</summary>
    None = 0,

    /// <summary>Missing in the pickle is an error (<c>required</c>, or a constructor parameter without a default).</summary>
    Required = 1,

    /// <summary>Taken by the constructor, not set afterwards.</summary>
    Constructor = 2,

    /// <summary>Keeps the members that the type does not have.</summary>
    ExtensionData = 4,
}
