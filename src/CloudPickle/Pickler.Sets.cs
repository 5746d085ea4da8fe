using CloudPickle.Wire;

namespace CloudPickle;

// The sets of Python: opcodes of protocol 4 and 5, calls before.
public partial class Pickler
{
    /// <summary>Begins a set. Before protocol 4 it is written as the call <c>set([...])</c>.</summary>
    /// <param name="identity">The object whose identity the set carries, or null for none.</param>
    public void BeginSet(object? identity)
    {
        if (Protocol >= 4)
        {
            _writer.WriteOpcode(Opcode.EmptySet);
            MemoizeIfAny(identity);
        }
        else
        {
            BeginSetCall(PythonNames.Set);
        }

        EnterFrame();
    }

    /// <summary>Announces the next item of the set.</summary>
    public void NextSetItem()
    {
        if (Protocol >= 4)
        {
            NextInBatch(Opcode.AddItems, Opcode.AddItems);
        }
        else
        {
            NextItem();
        }
    }

    /// <summary>Ends the set.</summary>
    /// <param name="identity">What was given to <see cref="BeginSet"/>.</param>
    public void EndSet(object? identity)
    {
        if (Protocol >= 4)
        {
            EndBatches(Opcode.AddItems, Opcode.AddItems);
            return;
        }

        EndList();
        EndSetCall(identity);
    }

    /// <summary>Begins a frozenset. Before protocol 4 it is written as the call <c>frozenset([...])</c>.</summary>
    public void BeginFrozenSet()
    {
        if (Protocol >= 4)
        {
            _writer.WriteOpcode(Opcode.Mark);
        }
        else
        {
            BeginSetCall(PythonNames.FrozenSet);
        }

        EnterFrame();
    }

    /// <summary>Announces the next item of the frozenset.</summary>
    public void NextFrozenSetItem()
    {
        if (Protocol >= 4)
        {
            _index++;
        }
        else
        {
            NextItem();
        }
    }

    /// <summary>Ends the frozenset.</summary>
    /// <param name="identity">The object whose identity it carries, or null for none.</param>
    public void EndFrozenSet(object? identity)
    {
        if (Protocol < 4)
        {
            EndList();
            EndSetCall(identity);
            return;
        }

        LeaveFrame();
        if (!TryReplaceByReference(identity, Opcode.PopMark, 1))
        {
            _writer.WriteOpcode(Opcode.FrozenSet);
            MemoizeIfAny(identity);
        }
    }

    private void BeginSetCall(PickledGlobal callable)
    {
        WriteGlobal(callable);
        if (NeedsMark(1))
        {
            _writer.WriteOpcode(Opcode.Mark);
        }

        WriteEmpty(Opcode.EmptyList, Opcode.List);
    }

    private void EndSetCall(object? identity)
    {
        WriteTupleOpcode(1);
        if (!TryReplaceByReference(identity, Opcode.Pop, 2))
        {
            _writer.WriteOpcode(Opcode.Reduce);
            MemoizeIfAny(identity);
        }
    }
}
