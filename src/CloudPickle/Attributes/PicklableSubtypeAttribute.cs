namespace CloudPickle;

/// <summary>Names a type derived from the annotated base, so that it is known wherever the base is.</summary>
/// <param name="type">A class or struct that derives from, or implements, the annotated type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class PicklableSubtypeAttribute(Type type) : Attribute
{
    /// <summary>The derived type.</summary>
    public Type Type { get; } = type;
}
