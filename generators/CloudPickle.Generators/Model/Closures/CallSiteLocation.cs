namespace CloudPickle.Generators.Model.Closures;

/// <summary>Where a call is, as the compiler encodes it: different after every edit of the file.</summary>
/// <param name="Version">The version of the encoding.</param>
/// <param name="Data">The encoded position.</param>
internal sealed record CallSiteLocation(int Version, string Data);
