using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    /// <summary>Puts what was just read in the memo, if the stream does.</summary>
    /// <returns>The memo index, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int MemoizeIfAny(object? value)
    {
        if (_position < _end)
        {
            var opcode = At(0);
            if ((Opcode)opcode is not (Opcode.Memoize or Opcode.BinPut or Opcode.LongBinPut or Opcode.Frame))
            {
                return -1;
            }
        }

        return MemoizeSlowly(value);
    }

    /// <summary>Gives an entry the object that did not exist when the stream put it in the memo.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void SetMemo(int index, object? value)
    {
        if (index >= 0)
        {
            _memo[index] = value;
        }
    }

    private int AddMemo(object? value)
    {
        if (_memo.Count >= _limits.MaxMemoEntries)
        {
            Fail();
            return -1;
        }

        return _memo.Add(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MemoizeSlowly(object? value)
    {
        var word = PeekFramedWord();
        switch ((Opcode)(byte)word)
        {
            case Opcode.Memoize:
                _position++;
                return AddMemo(value);
            case Opcode.BinPut:
                Advance(2);
                return AddMemoAt((byte)(word >> 8), value);
            case Opcode.LongBinPut:
                Advance(5);
                return AddMemoAt((uint)(word >> 8), value);
            default:
                return -1;
        }
    }

    // Writers count up; an index that leaves a gap or writes over an entry is the machine's.
    private int AddMemoAt(uint index, object? value)
    {
        if (index != (uint)_memo.Count)
        {
            Fail();
            return -1;
        }

        return AddMemo(value);
    }

    /// <summary>Reads a reference to a memo entry.</summary>
    /// <returns>The entry, or null if there is no reference here, or none to anything that exists.</returns>
    internal object? TryReadReference() => PeekReference(out var length) is { } entry && TryAdvance(length) ? entry : null;

    private object? PeekReference(out int length)
    {
        var word = PeekFramedWord();
        uint index;
        switch ((Opcode)(byte)word)
        {
            case Opcode.BinGet:
                length = 2;
                index = (byte)(word >> 8);
                break;
            case Opcode.LongBinGet:
                length = 5;
                index = (uint)(word >> 8);
                break;
            default:
                length = 0;
                return null;
        }

        var entry = length <= Remaining && index < (uint)_memo.Count ? _memo[(int)index] : null;
        return ReferenceEquals(entry, TypedMemo.Pending) ? null : entry;
    }

    private bool TryAdvance(int length)
    {
        _position += length;
        return true;
    }
}
