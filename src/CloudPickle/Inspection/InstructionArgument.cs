using System.Buffers.Binary;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>Decodes the argument of one instruction. The one place where inspection turns argument bytes into values.</summary>
internal static class InstructionArgument
{
    /// <summary>Reads the argument of an instruction that was read before.</summary>
    public static object? Read(ReadOnlyMemory<byte> instruction)
    {
        var reader = new PickleReader(instruction.Span, isFinalBlock: true, default, PickleLimits.Unlimited);
        return reader.TryReadOpcode(out var opcode) && opcode != Opcode.Frame
            ? Read(ref reader, opcode, instruction)
            : BinaryPrimitives.ReadUInt64LittleEndian(instruction.Span[1..]);
    }

    /// <summary>Reads the argument of the reader's current opcode.</summary>
    /// <param name="reader">The reader, over all of the window: nothing is missing.</param>
    /// <param name="opcode">The opcode.</param>
    /// <param name="window">The bytes that the reader reads.</param>
    /// <exception cref="UnpicklingException">The argument is damaged or over a limit.</exception>
    public static object? Read(ref PickleReader reader, Opcode opcode, ReadOnlyMemory<byte> window)
    {
        switch (OpcodeTable.Get(opcode).Argument)
        {
            case OpcodeArgument.None:
                return null;
            case OpcodeArgument.Byte when opcode == Opcode.Proto:
                reader.TryReadProtocol(out var protocol);
                return protocol;
            case OpcodeArgument.Byte:
                reader.TryReadByte(out var narrow);
                return (int)narrow;
            case OpcodeArgument.UInt16:
                reader.TryReadUInt16(out var word);
                return (int)word;
            case OpcodeArgument.Int32:
                reader.TryReadInt32(out var signed);
                return signed;
            case OpcodeArgument.UInt32:
                reader.TryReadUInt32(out var wide);
                return (long)wide;
            case OpcodeArgument.DoubleBigEndian:
                reader.TryReadDouble(out var real);
                return real;
            case OpcodeArgument.Bytes1 or OpcodeArgument.Bytes4 or OpcodeArgument.Bytes8 or OpcodeArgument.ByteArray8 or OpcodeArgument.String1 or OpcodeArgument.String4:
                var length = ReadBlob(ref reader, opcode).Length;
                return window.Slice(reader.Consumed - length, length);
            case OpcodeArgument.Unicode1 or OpcodeArgument.Unicode4 or OpcodeArgument.Unicode8:
                return reader.DecodeString(ReadBlob(ref reader, opcode));
            case OpcodeArgument.Long1 or OpcodeArgument.Long4:
                return Box(PickleReader.DecodeInteger(ReadBlob(ref reader, opcode), out var small, out var big), small, big);
            default:
                return ReadLines(ref reader, opcode);
        }
    }

    private static object? ReadLines(ref PickleReader reader, Opcode opcode)
    {
        reader.TryReadLine(out var line);
        switch (opcode)
        {
            case Opcode.Int:
                return Box(reader.DecodeIntLine(line, out var small, out var big), small, big);
            case Opcode.Long:
                return Box(reader.DecodeLongLine(line, out small, out big), small, big);
            case Opcode.Get or Opcode.Put:
                return reader.DecodeIndexLine(line);
            case Opcode.Float:
                return reader.DecodeFloatLine(line);
            case Opcode.String:
                return (ReadOnlyMemory<byte>)reader.DecodeQuotedLine(line);
            case Opcode.Unicode:
                return reader.DecodeUnicodeLine(line);
            case Opcode.PersId:
                return reader.DecodeAscii(line);
            default:
                var module = reader.DecodeName(line);
                reader.TryReadLine(out line);
                return new PickledGlobal(module, reader.DecodeName(line));
        }
    }

    private static ReadOnlySpan<byte> ReadBlob(ref PickleReader reader, Opcode opcode)
    {
        ReadOnlySpan<byte> bytes;
        switch (OpcodeTable.Get(opcode).Argument)
        {
            case OpcodeArgument.Bytes1 or OpcodeArgument.String1 or OpcodeArgument.Unicode1 or OpcodeArgument.Long1:
                reader.TryReadByte(out var narrow);
                reader.TryReadBytes((long)narrow, out bytes);
                break;
            case OpcodeArgument.Bytes4 or OpcodeArgument.Unicode4:
                reader.TryReadUInt32(out var wide);
                reader.TryReadBytes((long)wide, out bytes);
                break;
            case OpcodeArgument.String4 or OpcodeArgument.Long4:
                reader.TryReadInt32(out var signed);
                reader.TryReadBytes((long)signed, out bytes);
                break;
            default:
                reader.TryReadUInt64(out var huge);
                reader.TryReadBytes(huge, out bytes);
                break;
        }

        return bytes;
    }

    private static object Box(IntegerKind kind, long small, System.Numerics.BigInteger big) => kind switch
    {
        IntegerKind.Boolean => small != 0,
        IntegerKind.Int64 when small is >= int.MinValue and <= int.MaxValue => (int)small,
        IntegerKind.Int64 => small,
        _ => big,
    };
}
