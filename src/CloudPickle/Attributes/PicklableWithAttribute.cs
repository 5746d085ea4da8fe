namespace CloudPickle;

/// <summary>
/// Names a hand-written reducer: on a type for its values everywhere, instead of a generated one; on a member for what that member holds.
/// On the parameter of a record it counts for the property.
/// </summary>
/// <param name="reducer">A class that derives from <see cref="Reducer{T}"/> of exactly that type, for instance from
/// <see cref="SurrogateReducer{T, TSurrogate}"/>, with a constructor without parameters. For a generic type the open reducer with the same
/// type parameters: <c>typeof(BoxReducer&lt;&gt;)</c>.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter,
    Inherited = false)]
public sealed class PicklableWithAttribute(Type reducer) : Attribute
{
    /// <summary>The reducer's class.</summary>
    public Type Reducer { get; } = reducer;
}
