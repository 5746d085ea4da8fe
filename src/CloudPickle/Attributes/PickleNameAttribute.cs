namespace CloudPickle;

/// <summary>Gives a member another name in the pickle. On a computed property it also makes the property part of the state.</summary>
/// <param name="name">The key in the pickled state; Python sees it as the attribute's name.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PickleNameAttribute(string name) : Attribute
{
    /// <summary>The key that is written.</summary>
    public string Name { get; } = name;

    /// <summary>Further keys that are accepted when loading, for pickles written before a rename.</summary>
    public string[] Aliases { get; set; } = [];
}
