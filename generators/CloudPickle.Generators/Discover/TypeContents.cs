namespace CloudPickle.Generators.Discover;

/// <summary>All that a type is made of, as the judge sees it who lists its members.</summary>
/// <param name="text">Stands for its surface and its members, in their order.</param>
/// <param name="listedWords">The words for what is listed with it: its bases, and what its attributes name.</param>
/// <param name="memberWords">The words of those members that are not part of its surface.</param>
/// <param name="isListedByUsers">Whether members are listed wherever the type is met, not only where it is judged: so it is with generic types, of which each closed form is judged.</param>
internal sealed class TypeContents(Fingerprint text, ulong[] listedWords, ulong[] memberWords, bool isListedByUsers)
{
    public Fingerprint Text { get; } = text;

    public ulong[] ListedWords { get; } = listedWords;

    public ulong[] MemberWords { get; } = memberWords;

    public bool IsListedByUsers { get; } = isListedByUsers;
}
