using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>How the stream that is being read refers to an annotated type and its members, as far as it has done so.</summary>
internal sealed class ShapeKeys
{
    public ShapeKeys(ObjectShape shape)
    {
        Shape = shape;
        Members = new MemoReference[shape.Members.Length];
        for (var i = 0; i < shape.Members.Length; i++)
        {
            Required |= (shape.Members[i].Flags & PickleMemberFlags.Required) != 0 ? 1UL << i : 0;
            Constructor |= shape.IsConstructorMember(i) ? 1UL << i : 0;
        }

        Clear();
    }

    public ObjectShape Shape { get; }

    /// <summary>The members' keys, by member.</summary>
    public MemoReference[] Members { get; }

    public MemoReference Class { get; set; }

    /// <summary>The members that must be there, as bits.</summary>
    public ulong Required { get; }

    /// <summary>The members that the constructor takes, as bits.</summary>
    public ulong Constructor { get; }

    public void Clear()
    {
        Class = MemoReference.None;
        Array.Fill(Members, MemoReference.None);
    }
}
