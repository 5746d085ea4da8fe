namespace CloudPickle;

/// <summary>
/// Chooses the constructor that loading calls. Each parameter takes the member of the same name (case does not count).
/// Without it: a record's primary constructor, else the parameterless one, else the constructor with the most parameters
/// that all name a member.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class PickleConstructorAttribute : Attribute;
