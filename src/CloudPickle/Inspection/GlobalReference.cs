using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>A name that loading would resolve, and what the pickle does with it.</summary>
public sealed class GlobalReference
{
    internal GlobalReference(PickledGlobal? name, PickledGlobal? writtenAs, long offset, Opcode opcode) =>
        (Name, WrittenAs, Offset, Opcode) = (name, writtenAs, offset, opcode);

    /// <summary>The name as Python 3 knows it; null when the pickle computes it by a call, so that only running it would tell.</summary>
    public PickledGlobal? Name { get; }

    /// <summary>The name as it stands in the pickle: up to protocol 2 it is Python 2's. Null when it is computed.</summary>
    public PickledGlobal? WrittenAs { get; }

    /// <summary>Offset of the opcode that resolves it.</summary>
    public long Offset { get; }

    /// <summary><c>GLOBAL</c>, <c>STACK_GLOBAL</c>, <c>INST</c>, or <c>EXT1</c> to <c>EXT4</c> for a code whose name is known.</summary>
    public Opcode Opcode { get; }

    /// <summary>How often the pickle calls it or makes an instance of it.</summary>
    public int Calls { get; internal set; }

    /// <summary>Whether something made by it, or it itself, is given a state (<c>BUILD</c>), which runs its <c>__setstate__</c>.</summary>
    public bool IsGivenState { get; internal set; }

    /// <summary>The name, or <c>(computed)</c>.</summary>
    public override string ToString() => Name is null ? "(computed)" : PythonText.EscapeControls(Name.ToString());
}
