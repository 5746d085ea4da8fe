using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>
/// Records a non-public state member of a public, unsealed annotated type. Reference assemblies drop private fields, so the
/// generator of a derived type in another assembly learns of them here.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PickledStateAttribute : Attribute
{
    /// <summary>Records a member.</summary>
    /// <param name="declaringType">The type that declares the member.</param>
    /// <param name="key">The key in the pickled state.</param>
    /// <param name="field">The field's metadata name, for instance <c>_total</c> or <c>&lt;Total&gt;k__BackingField</c>.</param>
    /// <param name="type">The field's type; <c>void</c> when other assemblies cannot name it.</param>
    public PickledStateAttribute(Type declaringType, string key, string field, Type type)
    {
        DeclaringType = declaringType;
        Key = key;
        Field = field;
        FieldType = type;
    }

    /// <inheritdoc cref="PickledStateAttribute(Type, string, string, Type)"/>
    /// <param name="declaringType">The type that declares the member.</param>
    /// <param name="key">The key in the pickled state.</param>
    /// <param name="field">The field's metadata name.</param>
    /// <param name="typeId">The documentation id of a type that mentions type parameters of the declaring type, which no <c>typeof</c> can name.</param>
    public PickledStateAttribute(Type declaringType, string key, string field, string typeId)
    {
        DeclaringType = declaringType;
        Key = key;
        Field = field;
        FieldTypeId = typeId;
    }

    /// <summary>The type that declares the member.</summary>
    public Type DeclaringType { get; }

    /// <summary>The key in the pickled state.</summary>
    public string Key { get; }

    /// <summary>The field's metadata name.</summary>
    public string Field { get; }

    /// <summary>The field's type; null when <see cref="FieldTypeId"/> names it.</summary>
    public Type? FieldType { get; }

    /// <summary>The documentation id of the field's type, or null.</summary>
    public string? FieldTypeId { get; }
}
