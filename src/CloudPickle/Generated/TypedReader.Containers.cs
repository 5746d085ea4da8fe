using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    private const int BatchSize = 1000;

    /// <summary>Reads what a container begins with.</summary>
    /// <param name="empty">The opcode of an empty container.</param>
    /// <param name="memoIndex">The container's memo index, or -1.</param>
    internal TypedStart BeginContainer(Opcode empty, out int memoIndex)
    {
        memoIndex = -1;
        if (TryTake(empty))
        {
            memoIndex = MemoizeIfAny(TypedMemo.Pending);
            return UseStack(4) ? TypedStart.Value : TypedStart.Failed;
        }

        if (TryTake(Opcode.None))
        {
            return TypedStart.Null;
        }

        Reference = TryReadReference();
        return Reference is null ? TypedStart.Failed : TypedStart.Reference;
    }

    /// <summary>Goes to the next item, or past the container's end.</summary>
    /// <returns>False when there are no more, or the reader failed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryNextItem(ref ItemCursor items)
    {
        if (items.IsInBatch && _position < _end && At(0) != (byte)items.Close && At(0) != (byte)Opcode.Frame)
        {
            items.Count++;
            return UseStack(items.ValuesPerItem);
        }

        return TryNextItemSlowly(ref items);
    }

    /// <summary>Counts items that were read in a run after the cursor's item.</summary>
    internal void AddItems(ref ItemCursor items, int count)
    {
        items.Count += count;
        UseStack(count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryNextItemSlowly(ref ItemCursor items)
    {
        if (items.IsInBatch)
        {
            if (!TryTake(items.Close))
            {
                items.Count++;
                return PeekOpcode() == 0 ? FailWithZero() != 0 : UseStack(items.ValuesPerItem);
            }

            _stackUsed -= items.Count * items.ValuesPerItem;
            items.IsInBatch = false;

            // Every writer fills its batches, so that only a full one is followed by another.
            items.IsDone = items.Count != BatchSize;
            items.Count = 0;
        }
        else if (items.Count == 1)
        {
            Expect(items.Single);
            items.IsDone = true;
        }

        if (items.IsDone || HasFailed)
        {
            _stackUsed -= 4;
            return false;
        }

        if (TryTake(Opcode.Mark))
        {
            items.IsInBatch = true;
            return TryNextItemSlowly(ref items);
        }

        // CPython has no batch of one item, and nothing at all for an empty container.
        items.Count = IsSingleItemNext(items) ? 1 : 0;
        items.IsDone = items.Count == 0;
        _stackUsed -= items.IsDone ? 4 : 0;
        return !items.IsDone;
    }

    /// <summary>Whether what comes next is the only item of the container rather than what follows an empty one. A wrong guess ends in a failure.</summary>
    private bool IsSingleItemNext(in ItemCursor items)
    {
        SkipFraming();
        var after = 0;
        for (var i = 0; i < items.ValuesPerItem; i++)
        {
            after = SkipScalar(after);
        }

        return IsAt(after, items.Single) || (items.ValuesPerItem == 1 && (IsContainerNext() || IsClassNext()));
    }

    private bool IsContainerNext() => PeekOpcode() is Opcode.EmptyList or Opcode.EmptyDict or Opcode.EmptySet;

    /// <summary>Whether an object begins here.</summary>
    private bool IsClassNext() => PeekReference(out _) is PickledGlobal || IsAt(SkipScalar(SkipScalar(0)), Opcode.StackGlobal);

    private readonly bool IsAt(int offset, Opcode opcode) => offset >= 0 && offset < Remaining && At(offset) == (byte)opcode;

    /// <summary>The offset behind a number, a constant, a text or a reference, and its memo opcode; -1 for anything else.</summary>
    private readonly int SkipScalar(int offset)
    {
        if (offset < 0 || offset + 5 > Remaining)
        {
            return -1;
        }

        long length = (Opcode)At(offset) switch
        {
            Opcode.None or Opcode.NewTrue or Opcode.NewFalse => 1,
            Opcode.BinInt1 or Opcode.BinGet => 2,
            Opcode.BinInt2 => 3,
            Opcode.BinInt or Opcode.LongBinGet => 5,
            Opcode.BinFloat => DoubleLength,
            Opcode.ShortBinUnicode => 2 + At(offset + 1),
            Opcode.BinUnicode => 5L + Unsafe.ReadUnaligned<uint>(ref At(offset + 1)),
            _ => 0,
        };
        if (length == 0 || length >= Remaining - offset)
        {
            return -1;
        }

        offset += (int)length;
        return offset + ((Opcode)At(offset) switch
        {
            Opcode.Memoize => 1,
            Opcode.BinPut => 2,
            Opcode.LongBinPut => 5,
            _ => 0,
        });
    }
}
