namespace CloudPickle;

/// <summary>
/// On a delegate parameter of your own method: lambdas, local functions and method groups that callers pass to it can be pickled, as those
/// passed to <see cref="Pickle.Closure{TDelegate}(TDelegate)"/>. The method may be in another assembly than its callers.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PicklableClosureAttribute : Attribute;
