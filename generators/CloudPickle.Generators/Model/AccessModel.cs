namespace CloudPickle.Generators.Model;

/// <summary>How a member is reached.</summary>
/// <param name="Kind">By name, or through an accessor.</param>
/// <param name="Name">The member's name, or the call of the accessor without its argument.</param>
internal sealed record AccessModel(AccessKind Kind, string Name);
