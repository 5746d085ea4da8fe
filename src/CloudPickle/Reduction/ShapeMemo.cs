using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction;

/// <summary>What a session has written of an annotated type: the memo ids of its class and keys, and the opcodes that they give, ready to be copied.</summary>
/// <param name="shape">The type.</param>
/// <param name="used">Those that have to be cleared before the next memo.</param>
internal sealed class ShapeMemo(ObjectShape shape, List<ShapeMemo> used)
{
    private readonly int[] _ids = new int[shape.Members.Length];
    private int _classId;
    private OpcodeBlock _header;
    private bool _isUsed;

    public ObjectShape Shape => shape;

    /// <summary>By member the opcode that pushes its key; empty until the key is in the memo, and always at protocol 0.</summary>
    public OpcodeWord[] Keys { get; } = new OpcodeWord[shape.Members.Length];

    /// <summary>All that comes before the first key of an object: from the class to the mark. Empty until the class is in the memo.</summary>
    public ref readonly OpcodeBlock Header => ref _header;

    public bool TryGetClass(out int id)
    {
        id = _classId - 1;
        return id >= 0;
    }

    public bool TryGetKey(int member, out int id)
    {
        id = _ids[member] - 1;
        return id >= 0;
    }

    public void SetClass(int id, int protocol)
    {
        Use();
        _classId = id + 1;
        if (protocol >= 4)
        {
            _header = OpcodeBlock.OfObject(id, isMemoized: !shape.IsStruct && (shape.Traits & ObjectTraits.Tree) == 0, hasState: shape.Members.Length > 0);
        }
    }

    public void SetKey(int member, int id, int protocol)
    {
        Use();
        _ids[member] = id + 1;
        if (protocol > 0)
        {
            Keys[member] = OpcodeWord.Get(id);
        }
    }

    public void Forget()
    {
        _isUsed = false;
        _classId = 0;
        _header = default;
        Array.Clear(_ids);
        Array.Clear(Keys);
    }

    private void Use()
    {
        if (!_isUsed)
        {
            _isUsed = true;
            used.Add(this);
        }
    }
}
