using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    private const int DoubleLength = 1 + sizeof(double);

    // By opcode: the length of a small integer with its opcode, or 0.
    private static ReadOnlySpan<byte> SmallIntegerLengths =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32()
    {
        // Two, three and five bytes in one way: sizes alternate, and a branch for each would be guessed wrong.
        var word = PeekWord();
        int length = SmallIntegerLengths[(byte)word];
        if (length == 0)
        {
            return ReadOtherInt32();
        }

        Advance(length);
        return (int)((word >> 8) & ((1UL << ((length - 1) * 8)) - 1));
    }

    /// <inheritdoc cref="ReadInt32"/>
    public long ReadInt64()
    {
        var word = PeekWord();
        int length = SmallIntegerLengths[(byte)word];
        if (length == 0)
        {
            return ReadOtherInt64();
        }

        Advance(length);
        return (int)((word >> 8) & ((1UL << ((length - 1) * 8)) - 1));
    }

    /// <inheritdoc cref="ReadInt32"/>
    public sbyte ReadSByte()
    {
        var value = ReadInt32();
        return value == (sbyte)value ? (sbyte)value : (sbyte)FailWithZero();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public byte ReadByte()
    {
        var value = ReadInt32();
        return value == (byte)value ? (byte)value : (byte)FailWithZero();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public short ReadInt16()
    {
        var value = ReadInt32();
        return value == (short)value ? (short)value : (short)FailWithZero();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public ushort ReadUInt16()
    {
        var value = ReadInt32();
        return value == (ushort)value ? (ushort)value : (ushort)FailWithZero();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public uint ReadUInt32()
    {
        var value = ReadInt64();
        return value == (uint)value ? (uint)value : (uint)FailWithZero();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public ulong ReadUInt64()
    {
        // The upper half takes nine bytes and is the machine's.
        var value = ReadInt64();
        return value >= 0 ? (ulong)value : (ulong)FailWithZero();
    }

    /// <summary>Reads a floating-point number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ReadDouble()
    {
        if (Remaining >= DoubleLength && At(0) == (byte)Opcode.BinFloat)
        {
            var value = BinaryPrimitives.ReadDoubleBigEndian(MemoryMarshal.CreateReadOnlySpan(ref At(1), sizeof(double)));
            _position += DoubleLength;
            return value;
        }

        return ReadOtherDouble();
    }

    /// <inheritdoc cref="ReadDouble"/>
    public float ReadSingle() => (float)ReadDouble();

    /// <summary>Reads a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadBoolean()
    {
        if (_position < _end && (At(0) & 0xFE) == (byte)Opcode.NewTrue)
        {
            var value = At(0) == (byte)Opcode.NewTrue;
            _position++;
            return value;
        }

        return ReadOtherBoolean();
    }

    /// <summary>Reads integers until something else comes, at most as many as fit.</summary>
    internal int ReadInt32Run(Span<int> target)
    {
        var count = 0;
        var position = _position;
        var last = _end - sizeof(ulong);
        ref var start = ref MemoryMarshal.GetReference(_buffer);
        while (position <= last && count < target.Length)
        {
            var word = LoadWord(ref Unsafe.Add(ref start, position));
            int length = SmallIntegerLengths[(byte)word];
            if (length == 0)
            {
                break;
            }

            target[count++] = (int)((word >> 8) & ((1UL << ((length - 1) * 8)) - 1));
            position += length;
        }

        _position = position;
        return count;
    }

    /// <summary>Reads floating-point numbers until something else comes, at most as many as fit.</summary>
    internal int ReadDoubleRun(Span<double> target)
    {
        var count = 0;
        var position = _position;
        var last = _end - DoubleLength;
        ref var start = ref MemoryMarshal.GetReference(_buffer);
        while (position <= last && count < target.Length && Unsafe.Add(ref start, position) == (byte)Opcode.BinFloat)
        {
            target[count++] = BinaryPrimitives.ReadDoubleBigEndian(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref start, position + 1), sizeof(double)));
            position += DoubleLength;
        }

        _position = position;
        return count;
    }

    private int FailWithZero()
    {
        Fail();
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadOtherInt32()
    {
        var value = ReadOtherInt64();
        return value == (int)value ? (int)value : FailWithZero();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadOtherInt64()
    {
        switch (PeekOpcode())
        {
            case Opcode.BinInt1 or Opcode.BinInt2 or Opcode.BinInt:
                return ReadInt64();
            case Opcode.Long1 when Remaining >= 2 && At(1) is <= sizeof(long) and var length && Remaining >= 2 + length && length <= _limits.MaxIntegerBytes:
                PickleReader.DecodeInteger(_buffer.Slice(_position + 2, length), out var value, out _);
                _position += 2 + length;
                return value;
            default:
                return FailWithZero();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadOtherDouble() => PeekOpcode() switch
    {
        Opcode.BinFloat => Remaining >= DoubleLength ? ReadDouble() : FailWithZero(),
        _ => ReadInt64(),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadOtherBoolean() => PeekOpcode() is Opcode.NewTrue or Opcode.NewFalse ? ReadBoolean() : FailWithZero() != 0;
}
