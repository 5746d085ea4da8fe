using System.Buffers.Binary;
using System.Globalization;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

// Values that travel as a call of a class of Python's standard library, in the one form that CPython and we write.
public ref partial struct TypedReader
{
    private const int CallDepth = 8;
    private const int MaxExactDigits = 28;

    /// <summary>Reads a <c>Decimal</c> that has as many digits as a decimal holds, and no exponent.</summary>
    internal decimal ReadDecimal()
    {
        if (TryBeginCall<decimal>(PythonNames.Decimal, out var number))
        {
            // A negative zero needs more than parsing; longer numbers might be rounded.
            if (!TryPeekText(out var utf8, out var length)
                || utf8.Length > MaxExactDigits
                || utf8.ContainsAnyExcept("-.0123456789"u8)
                || !decimal.TryParse(utf8, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
                || (number == 0 && utf8[0] == '-'))
            {
                Fail();
                return default;
            }

            _position += length;
            MemoizeIfAny(TypedMemo.Pending);
            EndCall(Opcode.Tuple1, number);
        }

        return number;
    }

    /// <summary>Reads a <c>UUID</c>: an object whose state is its int.</summary>
    internal Guid ReadGuid()
    {
        if (!TryBeginCall<Guid>(PythonNames.Uuid, out var known))
        {
            return known;
        }

        Expect(Opcode.EmptyTuple);
        Expect(Opcode.NewObj);
        var memoIndex = MemoizeIfAny(TypedMemo.Pending);
        Expect(Opcode.EmptyDict);
        MemoizeIfAny(TypedMemo.Pending);
        var isBatch = TryTake(Opcode.Mark);
        Span<byte> bytes = stackalloc byte[16];
        if (ReadString() != "int" || !TryReadUInt128(out var number))
        {
            Fail();
            return default;
        }

        Expect(isBatch ? Opcode.SetItems : Opcode.SetItem);
        Expect(Opcode.Build);
        _stackUsed -= CallDepth;
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return Remember(memoIndex, new Guid(bytes, bigEndian: true));
    }

    /// <summary>Reads <c>bytes</c>, or None.</summary>
    internal byte[]? ReadByteArray()
    {
        if (TryReadBlob(out var bytes))
        {
            var array = bytes.ToArray();
            MemoizeIfAny(array);
            return array;
        }

        if (!TryTakeNone())
        {
            if (TryReadReference() is byte[] known)
            {
                return known;
            }

            Fail();
        }

        return null;
    }

    /// <summary>Reads an array of numbers: <c>array._array_reconstructor(array.array, typecode, format, bytes)</c>.</summary>
    /// <param name="typeCode">The type code.</param>
    /// <param name="format">The format; another is converted by the machine.</param>
    /// <param name="known">An array that was read before, or null.</param>
    /// <param name="bytes">The items.</param>
    /// <returns>True when there are items; false also when the reader failed.</returns>
    internal bool TryReadArray(char typeCode, int format, out object? known, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        var start = BeginAnyObject(out known, out _);
        if (start != TypedStart.OtherClass)
        {
            if (start == TypedStart.Failed)
            {
                Fail();
            }

            return false;
        }

        var isArray = PythonNames.ArrayReconstructor.Equals((PickledGlobal)known!) && TryTake(Opcode.Mark) && UseStack(CallDepth)
            && TryReadGlobal(out _) is { } type && PythonNames.Array.Equals(type)
            && ReadString() is [var code] && code == typeCode && ReadInt32() == format && TryReadBytes(out bytes);
        known = null;
        if (!isArray)
        {
            Fail();
            return false;
        }

        EndCall(Opcode.Tuple);
        _stackUsed -= CallDepth;
        return !HasFailed;
    }

    /// <summary>Reads the callable, or a reference to a value that a call made before.</summary>
    /// <returns>True when the arguments are next.</returns>
    private bool TryBeginCall<T>(PickledGlobal callable, out T known)
        where T : struct
    {
        known = default;
        if (PeekReference(out var length) is T earlier)
        {
            _position += length;
            known = earlier;
            return false;
        }

        if (TryReadGlobal(out _) is { } global && global.Equals(callable))
        {
            return UseStack(CallDepth);
        }

        Fail();
        return false;
    }

    /// <summary>Reads the end of a call, and the memo entry of its result.</summary>
    private void EndCall<T>(Opcode tuple, T value)
        where T : struct
    {
        EndCall(tuple);
        _stackUsed -= CallDepth;
        Remember(MemoizeIfAny(TypedMemo.Pending), value);
    }

    /// <summary>Gives an entry its value, which only then is worth a box.</summary>
    private readonly T Remember<T>(int memoIndex, T value)
        where T : struct
    {
        if (memoIndex >= 0)
        {
            SetMemo(memoIndex, value);
        }

        return value;
    }

    private bool TryReadUInt128(out UInt128 number)
    {
        number = 0;
        if (PeekOpcode() is Opcode.BinInt1 or Opcode.BinInt2 or Opcode.BinInt)
        {
            var small = ReadInt32();
            number = (UInt128)Math.Max(small, 0);
            return small >= 0;
        }

        if (PeekOpcode() != Opcode.Long1 || Remaining < 2 || At(1) is not (<= 17 and var length) || Remaining < 2 + length || length > _limits.MaxIntegerBytes)
        {
            return false;
        }

        // Two's complement: the byte above the sixteenth is the sign's, and so is the highest bit of fewer.
        for (var i = length - 1; i >= 0; i--)
        {
            if (i == 16 ? At(2 + i) != 0 : i == length - 1 && At(2 + i) >= 0x80)
            {
                return false;
            }

            number = (number << 8) | At(2 + i);
        }

        _position += 2 + length;
        return true;
    }

    /// <summary>Reads bytes that nothing refers to again: what does is the machine's.</summary>
    private bool TryReadBytes(out ReadOnlySpan<byte> bytes)
    {
        var isRead = TryReadBlob(out bytes);
        MemoizeIfAny(TypedMemo.Pending);
        return isRead;
    }

    private bool TryReadBlob(out ReadOnlySpan<byte> bytes)
    {
        var word = PeekFramedWord();
        var (header, size) = (Opcode)(byte)word switch
        {
            Opcode.ShortBinBytes => (2, (ulong)(byte)(word >> 8)),
            Opcode.BinBytes => (5, (ulong)(uint)(word >> 8)),
            Opcode.BinBytes8 when Remaining > sizeof(ulong) => (9, LoadWord(ref At(1))),
            _ => (0, 0UL),
        };
        if (header == 0 || header > Remaining || size > (ulong)(Remaining - header) || size > (ulong)_limits.MaxBlobBytes)
        {
            bytes = default;
            return false;
        }

        bytes = _buffer.Slice(_position + header, (int)size);
        _position += header + (int)size;
        return true;
    }
}
