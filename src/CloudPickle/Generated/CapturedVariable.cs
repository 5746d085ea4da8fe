using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>One captured variable of a lambda, for messages and to tell what drifted. For generated code.</summary>
/// <param name="name">The variable's name in C#; <c>this</c> for the instance.</param>
/// <param name="type">Its type as C# writes it. A trailing <c>?</c> lets a pinned closure load a pickle that lacks the variable.</param>
/// <param name="isCell">Whether the variable is shared with other closures because it changes after it was captured.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CapturedVariable(string name, string type, bool isCell)
{
    /// <summary>The variable's name in C#.</summary>
    public string Name { get; } = name;

    /// <summary>Its type as C# writes it.</summary>
    public string Type { get; } = type;

    /// <summary>Whether it travels as a cell.</summary>
    public bool IsCell { get; } = isCell;

    /// <summary>Name and type, for messages.</summary>
    /// <returns>For instance <c>counter (int, shared)</c>.</returns>
    public override string ToString() => IsCell ? $"{Name} ({Type}, shared)" : $"{Name} ({Type})";
}
