namespace CloudPickle.Generators.Model;

/// <summary>One call of a hook.</summary>
/// <param name="Access">By name, or through an accessor.</param>
/// <param name="TakesSession">Whether it takes the pickler or unpickler.</param>
internal sealed record HookModel(AccessModel Access, bool TakesSession);
