using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CloudPickle.Wire;

// Bytes, single opcodes and opcodes that are already encoded.
public sealed partial class PickleWriter
{
    /// <summary>Writes None.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNone() => WriteOpcode(Opcode.None);

    /// <summary>Writes an opcode that takes no argument.</summary>
    /// <param name="opcode">Not <see cref="Opcode.Stop"/> and not <see cref="Opcode.Memoize"/>, which this writer counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOpcode(Opcode opcode)
    {
        Reserve()[0] = (byte)opcode;
        _position++;
    }

    /// <summary>
    /// Writes complete opcodes that are already encoded, as one unit that no frame boundary divides. If they put anything in
    /// the memo, say so with <see cref="ReserveMemoIds"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> opcodes)
    {
        var destination = opcodes.Length <= Slack ? Reserve() : Reserve(opcodes.Length);
        opcodes.CopyTo(destination);
        _position += opcodes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteWord(OpcodeWord word)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(), word.Bytes);
        _position += word.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteBlock(in OpcodeBlock block)
    {
        var destination = Reserve();
        BinaryPrimitives.WriteUInt64LittleEndian(destination, block.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[sizeof(ulong)..], block.High);
        _position += block.Length;
        MemoCount += block.MemoEntries;
    }

    /// <summary>Writes a bytes object.</summary>
    /// <exception cref="PicklingException">Below protocol 3 there is no opcode for bytes.</exception>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        if (_protocol < 3)
        {
            throw new PicklingException($"protocol {_protocol} has no opcode for bytes; it takes protocol 3 or a call of _codecs.encode");
        }

        Span<byte> header = stackalloc byte[Header4];
        if (value.Length <= byte.MaxValue)
        {
            header = header[..Header1];
            header[0] = (byte)Opcode.ShortBinBytes;
            header[1] = (byte)value.Length;
        }
        else
        {
            header[0] = (byte)Opcode.BinBytes;
            BinaryPrimitives.WriteInt32LittleEndian(header[1..], value.Length);
        }

        WriteBlob(header, value);
    }

    /// <summary>Writes a bytearray (<c>BYTEARRAY8</c>).</summary>
    /// <exception cref="PicklingException">Below protocol 5 there is no opcode for bytearrays.</exception>
    public void WriteByteArray(ReadOnlySpan<byte> value)
    {
        if (_protocol < 5)
        {
            throw new PicklingException($"protocol {_protocol} has no opcode for bytearrays; it takes protocol 5 or a call of bytearray");
        }

        Span<byte> header = stackalloc byte[9];
        header[0] = (byte)Opcode.ByteArray8;
        BinaryPrimitives.WriteInt64LittleEndian(header[1..], value.Length);
        WriteBlob(header, value);
    }

    private void WriteBlob(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        if (payload.Length >= FrameTarget)
        {
            WriteUnframed(header, payload);
            return;
        }

        var destination = Reserve(header.Length + payload.Length);
        header.CopyTo(destination);
        payload.CopyTo(destination[header.Length..]);
        _position += header.Length + payload.Length;
    }
}
