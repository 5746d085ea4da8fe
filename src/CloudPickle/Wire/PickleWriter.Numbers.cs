using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Wire;

// Integers in CPython's shortest form (save_long of Modules/_pickle.c), booleans and floats.
public sealed partial class PickleWriter
{
    private const int MaxTextDigits = 4300;
    private const int FloatBytes = 1 + sizeof(double);

    /// <summary>Writes a boolean: <c>NEWTRUE</c>, <c>NEWFALSE</c>, below protocol 2 <c>I01</c>, <c>I00</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(bool value)
    {
        var destination = Reserve();
        if (_protocol >= 2)
        {
            destination[0] = (byte)(value ? Opcode.NewTrue : Opcode.NewFalse);
            _position++;
        }
        else
        {
            (value ? "I01\n"u8 : "I00\n"u8).CopyTo(destination);
            _position += 4;
        }
    }

    /// <summary>Writes an integer in the shortest form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(int value)
    {
        if (_protocol == 0)
        {
            WriteIntLine(value);
            return;
        }

        ref var destination = ref MemoryMarshal.GetReference(Reserve());
        _position += EncodeInt32(ref destination, value);
    }

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteInt64(long value)
    {
        if (value == (int)value)
        {
            WriteInt32((int)value);
        }
        else if (_protocol < 2)
        {
            WriteLongLine(value);
        }
        else
        {
            var destination = Reserve();
            var length = (72 - BitOperations.LeadingZeroCount((ulong)(value ^ (value >> 63)))) / 8;
            destination[0] = (byte)Opcode.Long1;
            destination[1] = (byte)length;
            BinaryPrimitives.WriteInt64LittleEndian(destination[2..], value);
            _position += 2 + length;
        }
    }

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteUInt64(ulong value)
    {
        if (value <= long.MaxValue)
        {
            WriteInt64((long)value);
        }
        else
        {
            WriteUInt128(value);
        }
    }

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteInt128(Int128 value)
    {
        if (value == (long)value)
        {
            WriteInt64((long)value);
        }
        else
        {
            WriteWide(value < 0 ? UInt128.MaxValue : UInt128.Zero, (UInt128)value);
        }
    }

    /// <inheritdoc cref="WriteInt32(int)"/>
    public void WriteUInt128(UInt128 value)
    {
        if (value <= long.MaxValue)
        {
            WriteInt64((long)value);
        }
        else
        {
            WriteWide(UInt128.Zero, value);
        }
    }

    /// <inheritdoc cref="WriteInt32(int)"/>
    /// <exception cref="PicklingException">
    /// Protocol 0 or 1 and more than 4300 digits: CPython refuses to convert such a number to text, and back.
    /// </exception>
    public void WriteBigInteger(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            WriteInt64((long)value);
            return;
        }

        if (_protocol < 2)
        {
            WriteLongLine(value);
            return;
        }

        var length = value.GetByteCount();
        var destination = Reserve(length + 5);
        var header = WriteLongHeader(destination, length);
        value.TryWriteBytes(destination[header..], out _);
        _position += header + length;
    }

    /// <summary>Writes a float: <c>BINFLOAT</c>, bit for bit; at protocol 0 <c>FLOAT</c> with Python's <c>repr</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDouble(double value)
    {
        if (_protocol == 0)
        {
            WriteFloatLine(value);
            return;
        }

        EncodeDouble(ref MemoryMarshal.GetReference(Reserve()), value);
        _position += FloatBytes;
    }

    /// <summary>Writes integers, from protocol 1.</summary>
    internal void WriteInt32Run(ReadOnlySpan<int> values)
    {
        const int Chunk = Slack / 8;
        var isPacked = IntegerPacking.IsSupported;
        ref var patterns = ref IntegerPacking.Patterns;
        while (!values.IsEmpty)
        {
            ref var start = ref MemoryMarshal.GetReference(Reserve());
            var (length, written) = (0, 0);
            var chunk = values[..Math.Min(Chunk, values.Length)];
            if (isPacked)
            {
                for (; written <= chunk.Length - IntegerPacking.Count; written += IntegerPacking.Count)
                {
                    length += IntegerPacking.Pack(ref Unsafe.Add(ref MemoryMarshal.GetReference(chunk), written), ref Unsafe.Add(ref start, length), ref patterns);
                }
            }

            foreach (var value in chunk[written..])
            {
                length += EncodeInt32(ref Unsafe.Add(ref start, length), value);
            }

            _position += length;
            values = values[Math.Min(Chunk, values.Length)..];
        }
    }

    /// <summary>Writes floats, from protocol 1.</summary>
    internal void WriteDoubleRun(ReadOnlySpan<double> values)
    {
        const int Chunk = Slack / FloatBytes;
        while (!values.IsEmpty)
        {
            ref var destination = ref MemoryMarshal.GetReference(Reserve());
            foreach (var value in values[..Math.Min(Chunk, values.Length)])
            {
                EncodeDouble(ref destination, value);
                destination = ref Unsafe.Add(ref destination, FloatBytes);
            }

            _position += FloatBytes * Math.Min(Chunk, values.Length);
            values = values[Math.Min(Chunk, values.Length)..];
        }
    }

    // 'K', 'M' or 'J' and two, three or five bytes: one store of eight, and no branches.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EncodeInt32(ref byte destination, int value)
    {
        var magnitude = (uint)value;
        var isWide = magnitude > byte.MaxValue ? 1 : 0;
        var isWidest = magnitude > ushort.MaxValue ? 1 : 0;
        var opcode = (uint)((int)Opcode.BinInt1 + (2 * isWide) - (3 * isWidest));
        var word = opcode | ((ulong)magnitude << 8);
        Unsafe.WriteUnaligned(ref destination, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        return 2 + isWide + (2 * isWidest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EncodeDouble(ref byte destination, double value)
    {
        destination = (byte)Opcode.BinFloat;
        var bits = BitConverter.DoubleToUInt64Bits(value);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, 1), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(bits) : bits);
        return FloatBytes;
    }

    // From protocol 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EncodeBoolean(ref byte destination, bool value)
    {
        destination = (byte)((int)Opcode.NewFalse - (value ? 1 : 0));
        return 1;
    }

    private static int WriteLongHeader(Span<byte> destination, int length)
    {
        if (length <= byte.MaxValue)
        {
            destination[0] = (byte)Opcode.Long1;
            destination[1] = (byte)length;
            return 2;
        }

        destination[0] = (byte)Opcode.Long4;
        BinaryPrimitives.WriteInt32LittleEndian(destination[1..], length);
        return 5;
    }

    // A number of more than 64 bits, sign-extended by `sign` (all zeros or all ones).
    private void WriteWide(UInt128 sign, UInt128 bits)
    {
        if (_protocol < 2)
        {
            WriteLongLine(sign == UInt128.Zero ? bits.ToString(CultureInfo.InvariantCulture) : ((Int128)bits).ToString(CultureInfo.InvariantCulture));
            return;
        }

        var destination = Reserve();
        var length = (136 - (int)UInt128.LeadingZeroCount(bits ^ sign)) / 8;
        destination[0] = (byte)Opcode.Long1;
        destination[1] = (byte)length;
        BinaryPrimitives.WriteUInt128LittleEndian(destination[2..], bits);
        destination[18] = (byte)sign;
        _position += 2 + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteIntLine(int value)
    {
        var destination = Reserve();
        destination[0] = (byte)Opcode.Int;
        value.TryFormat(destination[1..], out var length, default, CultureInfo.InvariantCulture);
        destination[1 + length] = (byte)'\n';
        _position += length + 2;
    }

    private void WriteLongLine(BigInteger value)
    {
        // More bits than any number of 4300 digits has; checked first because formatting takes quadratic time.
        var digits = value.GetBitLength() > MaxTextDigits * 10 / 3 + 1 ? null : value.ToString(CultureInfo.InvariantCulture);
        if (digits is null || digits.Length - (value.Sign < 0 ? 1 : 0) > MaxTextDigits)
        {
            throw new PicklingException($"an integer of more than {MaxTextDigits} digits cannot be written at protocol {_protocol}; use protocol 2 or higher");
        }

        WriteLongLine(digits);
    }

    private void WriteLongLine(string digits)
    {
        var destination = Reserve(digits.Length + 3);
        destination[0] = (byte)Opcode.Long;
        System.Text.Encoding.ASCII.GetBytes(digits, destination[1..]);
        "L\n"u8.CopyTo(destination[(1 + digits.Length)..]);
        _position += digits.Length + 3;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteFloatLine(double value)
    {
        var destination = Reserve();
        destination[0] = (byte)Opcode.Float;
        var length = PythonFloat.Format(value, destination[1..]);
        destination[1 + length] = (byte)'\n';
        _position += length + 2;
    }
}
