using System.ComponentModel;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Generated;

/// <summary>Where a <see cref="TypedReader"/> is in the state of an object. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberCursor
{
    internal ShapeKeys Keys;
    internal ulong Seen;
    internal int Next;
    internal int MemoIndex;
    internal StateForm Form;

    /// <summary>The member whose value comes next.</summary>
    public int Index { readonly get; internal set; }

    /// <summary>Whether a member was there.</summary>
    /// <param name="member">The member's index.</param>
    public readonly bool Has(int member) => (Seen & (1UL << member)) != 0;
}
