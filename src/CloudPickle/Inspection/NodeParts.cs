namespace CloudPickle.Inspection;

/// <summary>The parts of a node that has other than items.</summary>
internal sealed class NodeParts
{
    public List<KeyValuePair<PickleNode, PickleNode>>? Entries { get; set; }

    public List<PickleNode>? SetItems { get; set; }

    public PickleNode? Callable { get; set; }

    public IReadOnlyList<PickleNode>? Arguments { get; set; }

    public PickleNode? ArgumentTuple { get; set; }

    public PickleNode? KeywordArguments { get; set; }

    public List<PickleNode>? States { get; set; }

    public List<PickleNode>? SideEffects { get; set; }

    public GlobalReference? Global { get; set; }

    public PickleNode? PersistentId { get; set; }

    public bool IsReadOnly { get; set; }

    /// <summary>The description of a large value, which may be asked for often.</summary>
    public string? Description { get; set; }
}
