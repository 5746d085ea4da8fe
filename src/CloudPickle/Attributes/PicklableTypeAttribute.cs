namespace CloudPickle;

/// <summary>
/// Asks for a reducer of a type that cannot be annotated (somebody else's class) or that the generator meets nowhere else
/// (a closed generic type which only generic code pickles): <c>[assembly: PicklableType(typeof(Version3))]</c>.
/// </summary>
/// <param name="type">The type. It is treated as if it carried <see cref="PicklableAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PicklableTypeAttribute(Type type) : Attribute
{
    /// <summary>The type to reduce.</summary>
    public Type Type { get; } = type;

    /// <summary>A Python module and a name in it, separated by the last dot; <see langword="null"/> for namespace and type name.</summary>
    public string? Name { get; set; }

    /// <summary>Further names under which loading knows the type, as <see cref="PicklableAttribute.Aliases"/>.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>How a value is brought to life when it is loaded.</summary>
    public PickleConstruction Construction { get; set; }

    /// <summary>A hand-written reducer of the type, as <see cref="PicklableWithAttribute"/> names it; null to generate one.</summary>
    public Type? With { get; set; }

    /// <summary>Whether the type keeps object identity.</summary>
    public PickleReferences References { get; set; }
}
