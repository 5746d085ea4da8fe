using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CloudPickle.Wire;

// Arguments. Each method reads one, or returns false (see the type) and reads nothing.
public ref partial struct PickleReader
{
    // Names are short; a cap keeps lines of two-line opcodes from being searched again and again.
    private const int MaxNameBytes = 64 * 1024;
    private const int MaxIndexBytes = 20;

    // What a number as text may have besides digits: sign, point, exponent, the L of LONG.
    private const long NumberExtraBytes = 16;

    /// <summary>Reads an unsigned byte.</summary>
    public bool TryReadByte(out byte value)
    {
        if (!Has(1))
        {
            value = 0;
            return false;
        }

        value = _buffer[_position++];
        return true;
    }

    /// <summary>Reads an unsigned little-endian number of two bytes.</summary>
    public bool TryReadUInt16(out ushort value)
    {
        if (!Has(sizeof(ushort)))
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadUInt16LittleEndian(_buffer[_position..]);
        _position += sizeof(ushort);
        return true;
    }

    /// <summary>Reads a signed little-endian number of four bytes.</summary>
    public bool TryReadInt32(out int value)
    {
        if (!Has(sizeof(int)))
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadInt32LittleEndian(_buffer[_position..]);
        _position += sizeof(int);
        return true;
    }

    /// <summary>Reads an unsigned little-endian number of four bytes.</summary>
    public bool TryReadUInt32(out uint value)
    {
        if (!Has(sizeof(uint)))
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadUInt32LittleEndian(_buffer[_position..]);
        _position += sizeof(uint);
        return true;
    }

    /// <summary>Reads an unsigned little-endian number of eight bytes.</summary>
    public bool TryReadUInt64(out ulong value)
    {
        if (!Has(sizeof(ulong)))
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadUInt64LittleEndian(_buffer[_position..]);
        _position += sizeof(ulong);
        return true;
    }

    /// <summary>Reads a big-endian double, bit for bit.</summary>
    public bool TryReadDouble(out double value)
    {
        if (!Has(sizeof(double)))
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadDoubleBigEndian(_buffer[_position..]);
        _position += sizeof(double);
        return true;
    }

    /// <summary>Reads a payload; the span is part of the window.</summary>
    /// <param name="length">The declared length.</param>
    /// <param name="bytes">The payload.</param>
    /// <exception cref="UnpicklingException">The length is negative, over a limit, or more than is left.</exception>
    public bool TryReadBytes(long length, out ReadOnlySpan<byte> bytes)
    {
        var (limit, name) = Current is Opcode.Long1 or Opcode.Long4
            ? (_limits.MaxIntegerBytes, nameof(PickleLimits.MaxIntegerBytes))
            : (_limits.MaxBlobBytes, nameof(PickleLimits.MaxBlobBytes));
        if (length < 0)
        {
            throw Error($"{OpcodeTable.NameOf(Current)} has a negative byte count: {length}");
        }

        if (length > limit)
        {
            throw Error(PickleLimits.Reached(name, limit, $"the length {length}"));
        }

        if (length > Array.MaxLength)
        {
            throw Error($"the length {length} exceeds the 2 GiB that an object can have");
        }

        if (!Has((int)length))
        {
            bytes = default;
            return false;
        }

        bytes = _buffer.Slice(_position, (int)length);
        _position += (int)length;
        return true;
    }

    /// <inheritdoc cref="TryReadBytes(long, out ReadOnlySpan{byte})"/>
    public bool TryReadBytes(ulong length, out ReadOnlySpan<byte> bytes) => length <= long.MaxValue
        ? TryReadBytes((long)length, out bytes)
        : throw Error($"the length {length} exceeds the maximum of {long.MaxValue}");

    /// <summary>Reads a line; the span is part of the window and has no newline.</summary>
    /// <exception cref="UnpicklingException">The line is longer than the limits allow for the current opcode, or not ended.</exception>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var rest = _buffer[_position.._end];
        var start = _windowOffset + _position;
        var scanned = _lineStart == start ? (int)Math.Clamp(_lineScanned - start, 0, rest.Length) : 0;
        var found = rest[scanned..].IndexOf((byte)'\n');
        var length = found < 0 ? rest.Length : scanned + found;
        ThrowIfLineTooLong(length);
        line = rest[..length];
        if (found >= 0)
        {
            _position += length + 1;
            return true;
        }

        _lineStart = start;
        _lineScanned = start + length;
        return Missing(length + 1L);
    }

    /// <summary>Reads the argument of <c>PROTO</c> and takes note of it.</summary>
    /// <exception cref="UnpicklingException">The protocol is later than 5.</exception>
    public bool TryReadProtocol(out int protocol)
    {
        var isRead = TryReadByte(out var value);
        protocol = value;
        if (protocol > 5)
        {
            throw Error($"unsupported pickle protocol: {protocol}");
        }

        Protocol = isRead ? protocol : Protocol;
        return isRead;
    }

    /// <summary>Reads the argument of <c>FRAME</c> and enters the frame, once all of it is in the window.</summary>
    /// <exception cref="UnpicklingException">A frame is open, or the pickle ends before this one does.</exception>
    public bool TryEnterFrame()
    {
        if (!TryReadUInt64(out var declared))
        {
            return false;
        }

        if (_position < _frameEnd)
        {
            throw Error("beginning of a new frame before end of current frame");
        }

        var missing = (long)Math.Min(declared, long.MaxValue) - (_buffer.Length - _position);
        if (missing > 0)
        {
            ThrowIfFinal();
            if (declared > (ulong)Array.MaxLength)
            {
                throw Error($"a frame of {declared} bytes exceeds the 2 GiB that a frame can have here");
            }

            BytesNeeded = (int)Math.Min(int.MaxValue, missing);
            _isIncomplete = true;
            return false;
        }

        _frameEnd = _position + (long)declared;
        _end = (int)_frameEnd;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(int size) => size <= _end - _position || Missing(size);

    private readonly void ThrowIfLineTooLong(int length)
    {
        switch (Current)
        {
            case Opcode.Int or Opcode.Long or Opcode.Float:
                if (length > _limits.MaxDigits + NumberExtraBytes)
                {
                    throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxDigits), _limits.MaxDigits, "a number written as text"));
                }

                break;
            case Opcode.Get or Opcode.Put:
                if (length > MaxIndexBytes)
                {
                    throw Error("the memo index is too long");
                }

                break;
            case Opcode.Global or Opcode.Inst or Opcode.PersId:
                if (length > MaxNameBytes)
                {
                    throw Error($"a name of more than {MaxNameBytes} bytes");
                }

                break;
            default:
                if (length > _limits.MaxBlobBytes)
                {
                    throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxBlobBytes), _limits.MaxBlobBytes, "a line of text"));
                }

                break;
        }
    }
}
