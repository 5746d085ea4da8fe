using CloudPickle.Wire;

namespace CloudPickle;

// The tuples of Python, which exist only when all their items do.
public partial class Pickler
{
    /// <summary>Begins a tuple.</summary>
    /// <param name="count">How many items follow.</param>
    public void BeginTuple(int count)
    {
        if (NeedsMark(count))
        {
            _writer.WriteOpcode(Opcode.Mark);
        }

        EnterFrame();
    }

    /// <summary>Announces the next item of the tuple.</summary>
    public void NextTupleItem() => _index++;

    /// <summary>Ends the tuple.</summary>
    /// <param name="count">What was given to <see cref="BeginTuple"/>.</param>
    /// <param name="identity">The object whose identity the tuple carries, or null for none.</param>
    public void EndTuple(int count, object? identity = null)
    {
        LeaveFrame();

        // A tuple that was reached again through its own items has been written inside them: drop this one and refer to that.
        var isMarked = NeedsMark(count);
        if (TryReplaceByReference(identity, isMarked && Protocol > 0 ? Opcode.PopMark : Opcode.Pop, isMarked ? Protocol > 0 ? 1 : count + 1 : count))
        {
            return;
        }

        WriteTupleOpcode(count);
        if (count > 0)
        {
            MemoizeIfAny(identity);
        }
    }

    private void WriteTupleOpcode(int count) => _writer.WriteOpcode(count switch
    {
        0 when Protocol > 0 => Opcode.EmptyTuple,
        1 when Protocol >= 2 => Opcode.Tuple1,
        2 when Protocol >= 2 => Opcode.Tuple2,
        3 when Protocol >= 2 => Opcode.Tuple3,
        _ => Opcode.Tuple,
    });

    private bool NeedsMark(int count) => Protocol switch
    {
        0 => true,
        1 => count > 0,
        _ => count > 3,
    };

    private bool TryReplaceByReference(object? identity, Opcode pop, int count)
    {
        if (identity is null || !_identities.TryGet(identity, out var id, out _))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            _writer.WriteOpcode(pop);
        }

        _writer.WriteGet(id);
        return true;
    }
}
