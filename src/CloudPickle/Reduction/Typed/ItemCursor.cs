using CloudPickle.Wire;

namespace CloudPickle.Reduction.Typed;

/// <summary>Where a typed reader is in a list, set or dict.</summary>
/// <param name="single">The opcode that adds one item.</param>
/// <param name="close">The opcode that adds a batch.</param>
/// <param name="valuesPerItem">Two for the entries of a dict.</param>
internal struct ItemCursor(Opcode single, Opcode close, int valuesPerItem)
{
    public readonly Opcode Single = single;
    public readonly Opcode Close = close;
    public readonly int ValuesPerItem = valuesPerItem;

    /// <summary>The items so far of the open batch; 1 without a batch for the only item.</summary>
    public int Count;
    public bool IsInBatch;
    public bool IsDone;

    public static ItemCursor OfList => new(Opcode.Append, Opcode.Appends, 1);

    public static ItemCursor OfDictionary => new(Opcode.SetItem, Opcode.SetItems, 2);
}
