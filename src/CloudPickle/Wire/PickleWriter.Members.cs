using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Wire;

// A prepared opcode, which pushes a member's key, and a small value behind it: one check of the buffer for both, from protocol 1.
public sealed partial class PickleWriter
{
    /// <summary>Writes prepared opcodes and a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteBoolean(OpcodeWord key, bool value)
    {
        if (_protocol < 2)
        {
            WriteWord(key);
            WriteBoolean(value);
            return;
        }

        ref var destination = ref ReserveAfter(key);
        destination = (byte)((int)Opcode.NewFalse - (value ? 1 : 0));
        _position += key.Length + 1;
    }

    /// <summary>Writes prepared opcodes and an integer in the shortest form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteInt32(OpcodeWord key, int value)
    {
        ref var destination = ref ReserveAfter(key);
        _position += key.Length + EncodeInt32(ref destination, value);
    }

    /// <inheritdoc cref="WriteInt32(OpcodeWord, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteInt64(OpcodeWord key, long value)
    {
        if (value == (int)value)
        {
            WriteInt32(key, (int)value);
        }
        else
        {
            WriteWord(key);
            WriteInt64(value);
        }
    }

    /// <summary>Writes prepared opcodes and a float, bit for bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteDouble(OpcodeWord key, double value)
    {
        ref var destination = ref ReserveAfter(key);
        EncodeDouble(ref destination, value);
        _position += key.Length + FloatBytes;
    }

    /// <summary>Writes prepared opcodes and a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteString(OpcodeWord key, string value)
    {
        if (value.Length > TinyChars || _protocol < 4)
        {
            WriteWord(key);
            WriteString(value);
            return;
        }

        ref var destination = ref ReserveAfter(key);
        _position += key.Length + EncodeTinyString(ref destination, value);
    }

    /// <summary>Writes the end of an object's state, from protocol 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteEndOfState()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Reserve(), (ushort)Opcode.SetItems | ((ushort)Opcode.Build << 8));
        _position += 2;
    }

    /// <summary>Writes prepared opcodes, and gives the place behind them, without moving there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte ReserveAfter(OpcodeWord opcodes)
    {
        ref var destination = ref MemoryMarshal.GetReference(Reserve());
        Unsafe.WriteUnaligned(ref destination, BitConverter.IsLittleEndian ? opcodes.Bytes : BinaryPrimitives.ReverseEndianness(opcodes.Bytes));
        return ref Unsafe.Add(ref destination, opcodes.Length);
    }
}
