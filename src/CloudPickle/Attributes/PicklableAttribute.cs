namespace CloudPickle;

/// <summary>
/// Asks the generator for a reducer of the annotated type: its state (every instance field, automatic properties under
/// their own names) becomes a pickle that Python reads as a plain object, and comes back.
/// </summary>
/// <remarks>
/// On an abstract class or an interface it declares a base of picklable types; the values themselves are written by their
/// run-time types. On an enum it declares the name under which its values travel.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface, Inherited = false)]
public sealed class PicklableAttribute : Attribute
{
    /// <summary>The type travels under its namespace and its name (nested types with dots).</summary>
    public PicklableAttribute()
    {
    }

    /// <summary>The type travels under a name of its own, so that Python finds it and C# may rename it.</summary>
    /// <param name="name">A Python module and a name in it, separated by the last dot: <c>"shop.models.Order"</c>.</param>
    public PicklableAttribute(string name) => Name = name;

    /// <summary>The Python name, or <see langword="null"/> for namespace and type name.</summary>
    public string? Name { get; }

    /// <summary>
    /// Further names under which loading knows the type, for pickles written before it was renamed or moved: module and name separated by the
    /// last dot, or by a colon if the name itself has dots: <c>"shop.models:Outer.Inner"</c>.
    /// </summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>For an enum: how its values are written.</summary>
    public PickleEnumForm EnumForm { get; set; }

    /// <summary>How a value is brought to life when it is loaded.</summary>
    public PickleConstruction Construction { get; set; }

    /// <summary>Whether the type keeps object identity. <see cref="PickleReferences.Tree"/> is faster and gives aliases up.</summary>
    public PickleReferences References { get; set; }
}
