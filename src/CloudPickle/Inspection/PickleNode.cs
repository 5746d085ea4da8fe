using System.Text;

namespace CloudPickle.Inspection;

/// <summary>
/// A value that a pickle would build, as the recipe that stands there. Nodes form a graph: one that the pickle refers to again is the same node, and
/// cycles are possible. Equality is by reference.
/// </summary>
public sealed class PickleNode
{
    private readonly InspectedPickle _pickle;
    private readonly int _instruction;
    private List<PickleNode>? _items;
    private NodeParts? _parts;

    internal PickleNode(InspectedPickle pickle, int instruction, PickleNodeKind kind) =>
        (_pickle, _instruction, Kind) = (pickle, instruction, kind);

    /// <summary>What it stands for.</summary>
    public PickleNodeKind Kind { get; }

    /// <summary>Offset of the instruction that makes it.</summary>
    public long Offset => _pickle.Store.OffsetOf(_instruction);

    /// <summary>The instruction that makes it.</summary>
    public PickleInstruction Instruction => _pickle.Store[_instruction];

    /// <summary>How often the pickle refers to it again, from the memo or by <c>DUP</c>.</summary>
    public int References { get; internal set; }

    /// <summary>
    /// The value of a scalar: null for <c>None</c>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="System.Numerics.BigInteger"/>,
    /// <see cref="double"/>, <see cref="string"/>, or <see cref="ReadOnlyMemory{T}"/> of bytes. For other kinds null. Decoded anew each time.
    /// </summary>
    public object? Value => Kind switch
    {
        PickleNodeKind.Boolean when Instruction.Opcode != Wire.Opcode.Int => Instruction.Opcode == Wire.Opcode.NewTrue,
        PickleNodeKind.Boolean or PickleNodeKind.Integer or PickleNodeKind.Float or PickleNodeKind.String => Instruction.Argument,
        PickleNodeKind.String8 or PickleNodeKind.Bytes or PickleNodeKind.ByteArray => Instruction.Argument,
        _ => null,
    };

    /// <summary>The text of a string, 8-bit strings as Latin-1; null for other kinds.</summary>
    public string? Text => Value switch
    {
        string text => text,
        ReadOnlyMemory<byte> bytes when Kind == PickleNodeKind.String8 => Encoding.Latin1.GetString(bytes.Span),
        _ => null,
    };

    /// <summary>The items of a list, tuple, set or frozenset, in order; of other objects, those that are appended to them.</summary>
    public IReadOnlyList<PickleNode> Items => _items ?? (IReadOnlyList<PickleNode>)[];

    /// <summary>The entries of a dict, in order and with keys that repeat; of other objects, those that are set on them.</summary>
    public IReadOnlyList<KeyValuePair<PickleNode, PickleNode>> Entries => _parts?.Entries ?? (IReadOnlyList<KeyValuePair<PickleNode, PickleNode>>)[];

    /// <summary>What is added to another object than a set as to a set.</summary>
    public IReadOnlyList<PickleNode> SetItems => _parts?.SetItems ?? (IReadOnlyList<PickleNode>)[];

    /// <summary>The function or class of <see cref="PickleNodeKind.Call"/> and <see cref="PickleNodeKind.NewObject"/>; null for other kinds.</summary>
    public PickleNode? Callable => _parts?.Callable;

    /// <summary>The arguments of a call that stand in the pickle as values of their own (<c>INST</c>, <c>OBJ</c>), or the items of its argument tuple.</summary>
    public IReadOnlyList<PickleNode> Arguments => _parts?.Arguments ?? (IReadOnlyList<PickleNode>)[];

    /// <summary>The argument of a call as it stands: usually a tuple. Null for <c>INST</c> and <c>OBJ</c>, and for other kinds.</summary>
    public PickleNode? ArgumentTuple => _parts?.ArgumentTuple;

    /// <summary>The keyword arguments of <c>NEWOBJ_EX</c>, usually a dict; otherwise null.</summary>
    public PickleNode? KeywordArguments => _parts?.KeywordArguments;

    /// <summary>The states that it is given (<c>BUILD</c>), usually none or one.</summary>
    public IReadOnlyList<PickleNode> States => _parts?.States ?? (IReadOnlyList<PickleNode>)[];

    /// <summary>Calls that are made while it is on top and whose results are dropped, such as cloudpickle's state setters.</summary>
    public IReadOnlyList<PickleNode> SideEffects => _parts?.SideEffects ?? (IReadOnlyList<PickleNode>)[];

    /// <summary>The name of <see cref="PickleNodeKind.Global"/>, and of <see cref="PickleNodeKind.Extension"/> if it is known; otherwise null.</summary>
    public GlobalReference? Global => _parts?.Global;

    /// <summary>The extension code; 0 for other kinds.</summary>
    public int ExtensionCode => Kind == PickleNodeKind.Extension ? (int)Instruction.Argument! : 0;

    /// <summary>The id of a persistent object when it is a value (<c>BINPERSID</c>); null for a line of text (<c>PERSID</c>, the instruction's argument).</summary>
    public PickleNode? PersistentId => _parts?.PersistentId;

    /// <summary>Whether an out-of-band buffer, or a byte array, was made read-only.</summary>
    public bool IsReadOnly => _parts is { IsReadOnly: true };

    internal NodeParts Parts => _parts ??= new NodeParts();

    internal void AddItems(ReadOnlySpan<PickleNode> items)
    {
        if (items.Length > 0)
        {
            (_items ??= new List<PickleNode>(items.Length)).AddRange(items);
        }
    }

    /// <summary>One line that says what it is, without its parts.</summary>
    public override string ToString() => Instruction.Length <= NodeText.MaxLength ? NodeText.Describe(this) : Parts.Description ??= NodeText.Describe(this);
}
