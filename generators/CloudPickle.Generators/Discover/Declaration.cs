namespace CloudPickle.Generators.Discover;

/// <summary>Something that a file declares, as other files see it.</summary>
/// <param name="names">The words by which other files come to it. A member of a type is reached through the type.</param>
/// <param name="mentions">The words by which it leads to others.</param>
/// <param name="text">A hash of everything that others see of it, and of what its file says around it.</param>
internal sealed class Declaration(ulong[] names, ulong[] mentions, string text)
{
    public ulong[] Names { get; } = names;

    public ulong[] Mentions { get; } = mentions;

    public string Text { get; } = text;
}
