namespace CloudPickle.Generators.Model;

/// <summary>A name on the wire.</summary>
internal sealed record NameModel(string Module, string QualifiedName);
