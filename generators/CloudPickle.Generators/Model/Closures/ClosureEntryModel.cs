namespace CloudPickle.Generators.Model.Closures;

/// <summary>One line of the registry for a closure.</summary>
/// <param name="Site">The site.</param>
/// <param name="Hash">The hash.</param>
/// <param name="Create">The expression that makes an empty environment.</param>
/// <param name="Shape">The expression that gives the shape.</param>
internal sealed record ClosureEntryModel(string Site, string Hash, string Create, string Shape);
