namespace CloudPickle;

/// <summary>Leaves a field or property out of the pickled state; loading gives it what construction gives it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class PickleIgnoreAttribute : Attribute;
