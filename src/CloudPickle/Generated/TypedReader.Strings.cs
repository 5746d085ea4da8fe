using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Reduction.Machine;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    /// <summary>Reads a string or None.</summary>
    public string? ReadString()
    {
        if (Remaining >= 2 && At(0) == (byte)Opcode.ShortBinUnicode)
        {
            int length = At(1);
            if (length <= Remaining - 2 && length <= _limits.MaxBlobBytes
                && SurrogateUtf8.TryDecode(MemoryMarshal.CreateReadOnlySpan(ref At(2), length), allowSurrogates: true, out var text, out _))
            {
                _position += 2 + length;
                MemoizeIfAny(text);
                return text;
            }
        }

        return ReadOtherString();
    }

    /// <summary>Reads a string of one UTF-16 unit.</summary>
    public char ReadChar()
    {
        if (TryPeekText(out var utf8, out var length) && utf8.Length == 1 && utf8[0] < 0x80)
        {
            var value = (char)utf8[0];
            _position += length;
            MemoizeIfAny(value.ToString());
            return value;
        }

        return ReadString() is [var single] ? single : (char)FailWithZero();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadOtherString()
    {
        if (TryPeekText(out var utf8, out var length))
        {
            if (SurrogateUtf8.TryDecode(utf8, allowSurrogates: true, out var text, out _))
            {
                _position += length;
                MemoizeIfAny(text);
                return text;
            }
        }
        else if (TryTake(Opcode.None))
        {
            return null;
        }
        else if (TryReadReference() is string known)
        {
            return known;
        }

        Fail();
        return null;
    }

    /// <summary>Looks at a text that stands here.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="length">What it takes with opcode and length.</param>
    private bool TryPeekText(out ReadOnlySpan<byte> utf8, out int length)
    {
        var word = PeekFramedWord();
        var (header, size) = (Opcode)(byte)word switch
        {
            Opcode.ShortBinUnicode => (2, (long)(byte)(word >> 8)),
            Opcode.BinUnicode => (5, (long)(uint)(word >> 8)),
            _ => (0, 0L),
        };
        if (header == 0 || header + size > Remaining || size > _limits.MaxBlobBytes)
        {
            utf8 = default;
            length = 0;
            return false;
        }

        utf8 = _buffer.Slice(_position + header, (int)size);
        length = header + (int)size;
        return true;
    }

    /// <summary>Reads a number, a boolean or a string where anything may stand; None is left to the caller.</summary>
    internal bool TryReadScalar(out object? value)
    {
        switch (PeekOpcode())
        {
            case Opcode.BinInt1 or Opcode.BinInt2 or Opcode.BinInt:
                value = Boxes.Of(ReadInt32());
                return true;
            case Opcode.Long1:
                value = Boxes.Of(ReadInt64());
                return true;
            case Opcode.BinFloat:
                value = ReadDouble();
                return true;
            case Opcode.NewTrue or Opcode.NewFalse:
                value = Boxes.Of(ReadBoolean());
                return true;
            case Opcode.ShortBinUnicode or Opcode.BinUnicode when !IsClassNext():
            case Opcode.BinGet or Opcode.LongBinGet when PeekReference(out _) is string && !IsClassNext():
                value = ReadString();
                return true;
            default:
                value = null;
                return false;
        }
    }
}
