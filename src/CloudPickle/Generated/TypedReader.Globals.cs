using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    /// <summary>Reads a class or function by name, or a reference to one.</summary>
    /// <param name="index">Its memo index, or -1.</param>
    /// <returns>What the name means here, or null if there is no known name.</returns>
    internal PickledGlobal? TryReadGlobal(out int index)
    {
        var word = PeekFramedWord();
        if ((Opcode)(byte)word is Opcode.BinGet or Opcode.LongBinGet)
        {
            index = (Opcode)(byte)word == Opcode.BinGet ? (byte)(word >> 8) : (int)(uint)(word >> 8);
            if (PeekReference(out var length) is not PickledGlobal known)
            {
                // Not a class: an object, or the name of the module.
                return PeekReference(out _) is string ? ReadNewGlobal(out index) : null;
            }

            _position += length;
            return known;
        }

        return ReadNewGlobal(out index);
    }

    private PickledGlobal? ReadNewGlobal(out int index)
    {
        index = -1;
        if (ReadName() is not { Length: <= PickleMachine.MaxNameLength } module || ReadName() is not { Length: <= PickleMachine.MaxNameLength } name || !TryTake(Opcode.StackGlobal))
        {
            return null;
        }

        var global = Resolve(new PickledGlobal(module, name));
        index = global is null ? -1 : MemoizeIfAny(global);
        return global;
    }

    internal static PickledGlobal? Resolve(PickledGlobal name) => Reduction.Builtin.PythonGlobals.Find(name)
        ?? (ReducerTable.Find(name) is { } reducer ? new PickledGlobal(name.Module, name.QualifiedName) { Handler = reducer } : null);

    private string? ReadName() =>
        (Opcode)(byte)PeekFramedWord() is Opcode.ShortBinUnicode or Opcode.BinUnicode or Opcode.BinGet or Opcode.LongBinGet ? ReadString() : null;

    /// <summary>Reads the end of a call: the tuple of the arguments, and REDUCE.</summary>
    /// <param name="tuple">The opcode that makes the tuple.</param>
    internal void EndCall(Opcode tuple)
    {
        Expect(tuple);
        MemoizeIfAny(TypedMemo.Pending);
        Expect(Opcode.Reduce);
    }
}
