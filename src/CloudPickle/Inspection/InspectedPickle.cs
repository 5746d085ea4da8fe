namespace CloudPickle.Inspection;

/// <summary>One pickle of a <see cref="PickleDocument"/>. Immutable, safe for concurrent use.</summary>
public sealed class InspectedPickle
{
    internal InspectedPickle(ReadOnlyMemory<byte> data, int start)
    {
        Data = data;
        Start = start;
        Instructions = new InstructionList(this);
    }

    /// <summary>Where it begins in the document.</summary>
    public long Offset => Start;

    /// <summary>Its bytes, <c>STOP</c> included; of a damaged one, all that follow.</summary>
    public int Length { get; internal set; }

    /// <summary>Whether it ends with its <c>STOP</c>.</summary>
    public bool IsComplete => Root is not null;

    /// <summary>The protocol that <c>PROTO</c> states; 0 without one.</summary>
    public int Protocol { get; internal set; }

    /// <summary>The highest protocol among the opcodes.</summary>
    public int HighestOpcodeProtocol { get; internal set; }

    /// <summary>The instructions, in order, up to the damage if there is any.</summary>
    public IReadOnlyList<PickleInstruction> Instructions { get; }

    /// <summary>The tree of the value; null when the pickle is damaged.</summary>
    public PickleNode? Root { get; internal set; }

    /// <summary>
    /// What is on the stack and does not belong to the value: after <c>STOP</c> usually nothing, in a damaged pickle what was built up to the damage.
    /// </summary>
    public IReadOnlyList<PickleNode> Leftovers { get; internal set; } = [];

    /// <summary>Objects whose calls run although nothing keeps their result, and that stand below nothing that they could be a side effect on.</summary>
    public IReadOnlyList<PickleNode> Dropped => DroppedNodes;

    /// <summary>Calls of something that has no name of its own: the result of another call, an object of the reader, an extension without a name.</summary>
    public IReadOnlyList<PickleNode> ComputedCalls => ComputedCallList;

    /// <summary>The frames.</summary>
    public IReadOnlyList<PickleFrame> Frames => FrameList;

    /// <summary>The names that loading would resolve.</summary>
    public IReadOnlyList<GlobalReference> Globals => GlobalList;

    /// <summary>The extension codes.</summary>
    public IReadOnlyList<ExtensionReference> Extensions => ExtensionList;

    /// <summary>The objects that a persistent id stands for (<c>persistent_load</c>); the id is <see cref="PickleNode.PersistentId"/>.</summary>
    public IReadOnlyList<PickleNode> PersistentObjects => PersistentList;

    /// <summary>How many out-of-band buffers it takes (PEP 574).</summary>
    public int OutOfBandBuffers { get; internal set; }

    /// <summary>What is wrong or odd, in the order in which it stands; a fatal one is the last.</summary>
    public IReadOnlyList<PickleProblem> Problems => ProblemList;

    internal ReadOnlyMemory<byte> Data { get; }

    internal int Start { get; }

    internal InstructionList Store => (InstructionList)Instructions;

    internal List<PickleNode> DroppedNodes { get; } = [];

    internal List<PickleNode> ComputedCallList { get; } = [];

    internal List<PickleFrame> FrameList { get; } = [];

    internal List<GlobalReference> GlobalList { get; } = [];

    internal List<ExtensionReference> ExtensionList { get; } = [];

    internal List<PickleNode> PersistentList { get; } = [];

    internal List<PickleProblem> ProblemList { get; } = [];
}
