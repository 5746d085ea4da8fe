using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>Points from an assembly to its registry, so that generators of referencing assemblies can chain to it.</summary>
/// <param name="registry">The generated subclass of <see cref="AssemblyRegistry"/>; it has a public static field <c>Instance</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PickleRegistryAttribute(Type registry) : Attribute
{
    /// <summary>The registry's type.</summary>
    public Type Registry { get; } = registry;
}
