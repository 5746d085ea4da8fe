namespace CloudPickle;

/// <summary>
/// Gives a member another name in the pickle. On a computed property it also makes the property part of the state. On a lambda, local
/// function or method it is the identity of the closure, as the name in <see cref="Pickle.Closure{TDelegate}(TDelegate, string)"/> is:
/// <c>Pickle.Closure([PickleName("resize")] (Image image) => ...)</c>.
/// </summary>
/// <param name="name">The key in the pickled state; Python sees it as the attribute's name. Of a function, a name that is unique in the program.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class PickleNameAttribute(string name) : Attribute
{
    /// <summary>The key that is written.</summary>
    public string Name { get; } = name;

    /// <summary>Further keys that are accepted when loading, for pickles written before a rename.</summary>
    public string[] Aliases { get; set; } = [];
}
