using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>
/// Records a non-public state member of a public, unsealed annotated type. Reference assemblies drop private fields, so the
/// generator of a derived type in another assembly learns of them here.
/// </summary>
/// <param name="declaringType">The type that declares the member.</param>
/// <param name="key">The key in the pickled state.</param>
/// <param name="field">The field's metadata name, for instance <c>_total</c> or <c>&lt;Total&gt;k__BackingField</c>.</param>
/// <param name="type">The field's type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PickledStateAttribute(Type declaringType, string key, string field, Type type) : Attribute
{
    /// <summary>The type that declares the member.</summary>
    public Type DeclaringType { get; } = declaringType;

    /// <summary>The key in the pickled state.</summary>
    public string Key { get; } = key;

    /// <summary>The field's metadata name.</summary>
    public string Field { get; } = field;

    /// <summary>The field's type.</summary>
    public Type Type { get; } = type;
}
