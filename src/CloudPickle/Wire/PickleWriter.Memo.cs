using System.Buffers.Binary;
using System.Globalization;

namespace CloudPickle.Wire;

// The memo's ids. What they stand for is the caller's business.
public sealed partial class PickleWriter
{
    /// <summary>The number of memo ids given out, and the next one.</summary>
    public int MemoCount { get; private set; }

    /// <summary>Puts the value on top of the stack in the memo: <c>PUT</c>, <c>BINPUT</c>, <c>LONG_BINPUT</c> or <c>MEMOIZE</c>.</summary>
    /// <returns>The id for <see cref="WriteGet"/>; ids count up from 0 until <see cref="ClearMemo"/>.</returns>
    public int WriteMemoize()
    {
        if (_protocol >= 4)
        {
            WriteOpcode(Opcode.Memoize);
        }
        else
        {
            WriteIndexed(Opcode.Put, Opcode.BinPut, Opcode.LongBinPut, MemoCount);
        }

        return MemoCount++;
    }

    /// <summary>Pushes a value of the memo: <c>GET</c>, <c>BINGET</c> or <c>LONG_BINGET</c>.</summary>
    /// <param name="id">An id that <see cref="WriteMemoize"/> returned since the memo was last cleared.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such id was given out.</exception>
    public void WriteGet(int id)
    {
        if ((uint)id >= (uint)MemoCount)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "The memo has no such entry.");
        }

        WriteIndexed(Opcode.Get, Opcode.BinGet, Opcode.LongBinGet, id);
    }

    /// <summary>Counts memo entries that opcodes written with <see cref="WriteRaw"/> make.</summary>
    /// <returns>The id of the first of them.</returns>
    public int ReserveMemoIds(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = MemoCount;
        MemoCount = checked(first + count);
        return first;
    }

    /// <summary>Forgets the memo: the next id is 0. The reader has to do the same.</summary>
    public void ClearMemo() => MemoCount = 0;

    private void WriteIndexed(Opcode text, Opcode narrow, Opcode wide, int id)
    {
        var destination = Reserve();
        if (_protocol == 0)
        {
            destination[0] = (byte)text;
            id.TryFormat(destination[1..], out var length, default, CultureInfo.InvariantCulture);
            destination[1 + length] = (byte)'\n';
            _position += length + 2;
        }
        else if (id <= byte.MaxValue)
        {
            destination[0] = (byte)narrow;
            destination[1] = (byte)id;
            _position += 2;
        }
        else
        {
            destination[0] = (byte)wide;
            BinaryPrimitives.WriteInt32LittleEndian(destination[1..], id);
            _position += 5;
        }
    }
}
