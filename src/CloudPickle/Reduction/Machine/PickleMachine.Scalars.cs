using CloudPickle.Wire;

namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private bool ReadBinInt1(ref PickleReader reader)
    {
        if (!reader.TryReadByte(out var value))
        {
            return false;
        }

        Push(Boxes.Of((int)value));
        return true;
    }

    private bool ReadBinInt2(ref PickleReader reader)
    {
        if (!reader.TryReadUInt16(out var value))
        {
            return false;
        }

        Push(Boxes.Of((int)value));
        return true;
    }

    private bool ReadBinInt(ref PickleReader reader)
    {
        if (!reader.TryReadInt32(out var value))
        {
            return false;
        }

        Push(Boxes.Of(value));
        return true;
    }

    private bool ReadBinFloat(ref PickleReader reader)
    {
        if (!reader.TryReadDouble(out var value))
        {
            return false;
        }

        Push(value);
        return true;
    }

    private bool ReadLong(ref PickleReader reader, Opcode opcode)
    {
        if (!TryReadLength(ref reader, opcode == Opcode.Long1 ? 1 : -4, out var length) || !reader.TryReadBytes(length, out var bytes))
        {
            return false;
        }

        Push(Box(PickleReader.DecodeInteger(bytes, out var small, out var big), small, big));
        return true;
    }

    private bool ReadText(ref PickleReader reader, Opcode opcode)
    {
        if (!reader.TryReadLine(out var line))
        {
            return false;
        }

        if (opcode == Opcode.String)
        {
            Charge(BytesOfOldString);
        }

        Push(opcode switch
        {
            Opcode.Int => Box(reader.DecodeIntLine(line, out var small, out var big), small, big),
            Opcode.Long => Box(reader.DecodeLongLine(line, out var small, out var big), small, big),
            Opcode.Float => reader.DecodeFloatLine(line),
            Opcode.String => DecodePython2String(ref reader, reader.DecodeQuotedLine(line)),
            _ => reader.DecodeUnicodeLine(line),
        });
        return true;
    }

    private static object Box(IntegerKind kind, long small, System.Numerics.BigInteger big) => kind switch
    {
        IntegerKind.Boolean => Boxes.Of(small != 0),
        IntegerKind.Int64 => Boxes.Of(small),
        _ => Boxes.Of(big),
    };

    private bool ReadUnicode(ref PickleReader reader, Opcode opcode)
    {
        var width = opcode switch
        {
            Opcode.ShortBinUnicode => 1,
            Opcode.BinUnicode => 4,
            _ => 8,
        };
        if (!TryReadLength(ref reader, width, out var length) || !reader.TryReadBytes(length, out var bytes))
        {
            return false;
        }

        Push(reader.DecodeString(bytes));
        return true;
    }

    private bool ReadBytes(ref PickleReader reader, Opcode opcode)
    {
        var width = opcode switch
        {
            Opcode.ShortBinBytes => 1,
            Opcode.BinBytes => 4,
            _ => 8,
        };
        if (!TryReadLength(ref reader, width, out var length) || !reader.TryReadBytes(length, out var bytes))
        {
            return false;
        }

        Push(opcode == Opcode.ByteArray8 ? new PickledByteArray(bytes.ToArray()) : bytes.ToArray());
        return true;
    }

    private bool ReadBinString(ref PickleReader reader, Opcode opcode)
    {
        if (!TryReadLength(ref reader, opcode == Opcode.ShortBinString ? 1 : -4, out var length) || !reader.TryReadBytes(length, out var bytes))
        {
            return false;
        }

        Push(DecodePython2String(ref reader, bytes));
        return true;
    }

    /// <summary>Reads a length of 1, 4 or 8 bytes; a negative width means signed.</summary>
    private bool TryReadLength(ref PickleReader reader, int width, out long length)
    {
        length = 0;
        switch (width)
        {
            case 1:
                var read = reader.TryReadByte(out var narrow);
                length = narrow;
                return read;
            case 4:
                read = reader.TryReadUInt32(out var wide);
                length = wide;
                return read;
            case -4:
                read = reader.TryReadInt32(out var signed);
                length = signed;
                return !read || signed >= 0 ? read : throw Error($"A length is negative: {signed}.");
            default:
                read = reader.TryReadUInt64(out var huge);
                length = (long)huge;
                return !read || huge <= long.MaxValue ? read : throw Error($"A length of {huge} bytes is more than a pickle can hold.");
        }
    }

    private object DecodePython2String(ref PickleReader reader, ReadOnlySpan<byte> bytes) => _options.StringEncoding switch
    {
        StringEncoding.Bytes => bytes.ToArray(),
        StringEncoding.Latin1 => System.Text.Encoding.Latin1.GetString(bytes),
        StringEncoding.Utf8 => reader.DecodeString(bytes),
        _ => System.Text.Ascii.IsValid(bytes)
            ? System.Text.Encoding.ASCII.GetString(bytes)
            : throw Error("A Python 2 string has bytes that are not ASCII. Choose another UnpickleOptions.StringEncoding (Latin1 fits datetime and numpy)."),
    };
}
