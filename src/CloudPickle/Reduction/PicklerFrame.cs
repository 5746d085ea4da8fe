using CloudPickle.Generated;

namespace CloudPickle.Reduction;

/// <summary>One level of nesting of what is being written: enough to name the path, and to write a member's key.</summary>
internal struct PicklerFrame
{
    /// <summary>The annotated type whose members are written, and their keys; null for containers.</summary>
    public ShapeMemo? Members;

    /// <summary>The object while it is open (see <see cref="IdentityTable"/>), or the key of a dictionary's entry.</summary>
    public object? Key;

    /// <summary>The member's index, or the item's; -1 before the first. The session has that of the innermost frame.</summary>
    public int Index;

    /// <summary>Whether <see cref="Key"/> names the current entry.</summary>
    public bool IsDictionary;

    /// <summary>The annotated type whose members are written; null for containers.</summary>
    public readonly ObjectShape? Shape => Members?.Shape;
}
