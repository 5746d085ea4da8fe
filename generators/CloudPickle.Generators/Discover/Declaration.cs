namespace CloudPickle.Generators.Discover;

/// <summary>
/// Something that a file declares, as other files see it: a namespace, a type with the types in it, one of its members, or what is seen without a name.
/// What has several names is there once for each.
/// </summary>
/// <param name="name">The word by which code comes to it.</param>
/// <param name="surface">What code sees of it that only uses it: everything but those members that code has to name.</param>
/// <param name="words">The words of its surface, by which it leads to others.</param>
internal sealed class Declaration(ulong name, Fingerprint surface, ulong[] words)
{
    public ulong Name { get; } = name;

    public Fingerprint Surface { get; } = surface;

    public ulong[] Words { get; } = words;

    /// <summary>What is seen where its members are listed; null for what has none.</summary>
    public TypeContents? Contents { get; init; }
}
