namespace CloudPickle.Reduction.Machine;

/// <summary>One step of the way into a value that is being converted: a member, an item, or an entry.</summary>
internal readonly record struct PathSegment(string? Member, int Index, object? Key)
{
    public static PathSegment OfMember(string name) => new(name, -1, null);

    public static PathSegment OfItem(int index) => new(null, index, null);

    public static PathSegment OfKey(object? key) => new(null, -1, key);

    public override string ToString() =>
        Member is not null ? "." + Member : Index >= 0 ? $"[{Index}]" : $"[{ValueText.Describe(Key)}]";
}
