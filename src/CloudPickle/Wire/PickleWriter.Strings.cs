using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Wire;

// Strings. A .NET string is at most 3 GiB of UTF-8, so the eight-byte length of BINUNICODE8 is never needed.
public sealed partial class PickleWriter
{
    private const int Header1 = 2;
    private const int Header4 = 5;

    // So many UTF-16 units never take more UTF-8 than a one-byte length or a frame can hold.
    private const int TinyChars = byte.MaxValue / 3;
    private const int FramedChars = (FrameTarget - 1) / 3;
    private const int LineChunk = Slack / RawUnicodeEscape.MaxBytesPerChar;

    /// <summary>Writes a string; lone surrogates are kept (<see cref="SurrogateUtf8"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<char> value)
    {
        if (value.Length <= TinyChars && _protocol >= 4)
        {
            WriteTinyString(value);
        }
        else
        {
            WriteLongerString(value);
        }
    }

    /// <summary>Writes a string that is already UTF-8, for example a constant.</summary>
    /// <param name="utf8">Valid UTF-8, surrogates as in <see cref="SurrogateUtf8"/>; not checked.</param>
    public void WriteUtf8String(ReadOnlySpan<byte> utf8)
    {
        if (_protocol >= 4 && utf8.Length <= byte.MaxValue)
        {
            var destination = Reserve();
            destination[0] = (byte)Opcode.ShortBinUnicode;
            destination[1] = (byte)utf8.Length;
            utf8.CopyTo(destination[2..]);
            _position += 2 + utf8.Length;
            return;
        }

        if (_protocol == 0)
        {
            WriteUnicodeLine(SurrogateUtf8.TryDecode(utf8, allowSurrogates: true, out var text, out var invalidAt)
                ? text
                : throw new PicklingException($"the string is not UTF-8 at byte {invalidAt}"));
            return;
        }

        Span<byte> header = stackalloc byte[Header4];
        header = header[..WriteStringHeader(header, (uint)utf8.Length)];
        WriteBlob(header, utf8);
    }

    private void WriteTinyString(ReadOnlySpan<char> value)
    {
        ref var destination = ref MemoryMarshal.GetReference(Reserve());
        _position += EncodeTinyString(ref destination, value);
    }

    // Into Slack bytes, which are more than a one-byte length can ask for.
    internal static int EncodeTinyString(ref byte destination, ReadOnlySpan<char> value)
    {
        var text = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, Header1), byte.MaxValue);
        var length = value.Length;
        if (!AsciiNarrowing.TryNarrow(value, text))
        {
            SurrogateUtf8.Encode(value, text, out _, out length);
        }

        destination = (byte)Opcode.ShortBinUnicode;
        Unsafe.Add(ref destination, 1) = (byte)length;
        return Header1 + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteLongerString(ReadOnlySpan<char> value)
    {
        if (_protocol == 0)
        {
            WriteUnicodeLine(value);
        }
        else if (value.Length <= FramedChars)
        {
            WriteFramedString(value);
        }
        else
        {
            WriteHugeString(value);
        }
    }

    private void WriteFramedString(ReadOnlySpan<char> value)
    {
        var destination = Reserve(Header4 + (3 * value.Length));
        SurrogateUtf8.Encode(value, destination[Header4..], out _, out var length);
        var header = WriteStringHeader(destination, (uint)length);
        if (header != Header4)
        {
            destination.Slice(Header4, length).CopyTo(destination[header..]);
        }

        _position += header + length;
    }

    private void WriteHugeString(ReadOnlySpan<char> value)
    {
        var length = SurrogateUtf8.GetByteCount(value);
        if (length < FrameTarget)
        {
            WriteFramedString(value);
            return;
        }

        Span<byte> header = stackalloc byte[Header4];
        WriteStringHeader(header, (uint)length);
        BeginPayload(header);
        EnsureCapacity(HasDestination ? FrameTarget : length + Slack);
        while (!value.IsEmpty)
        {
            SurrogateUtf8.Encode(value, _buffer.AsSpan(_position), out var charsRead, out var bytesWritten);
            value = value[charsRead..];
            _position += bytesWritten;
            Flush();
        }

        UpdateLimit();
    }

    private int WriteStringHeader(Span<byte> destination, uint length)
    {
        if (length <= byte.MaxValue && _protocol >= 4)
        {
            destination[0] = (byte)Opcode.ShortBinUnicode;
            destination[1] = (byte)length;
            return Header1;
        }

        destination[0] = (byte)Opcode.BinUnicode;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[1..], length);
        return Header4;
    }

    private void WriteUnicodeLine(ReadOnlySpan<char> value)
    {
        WriteOpcode(Opcode.Unicode);
        while (!value.IsEmpty)
        {
            // There are no frames at protocol 0, so a line may be flushed in pieces.
            var length = Math.Min(value.Length, LineChunk);
            length -= length < value.Length && char.IsHighSurrogate(value[length - 1]) ? 1 : 0;
            var destination = Reserve();
            _position += RawUnicodeEscape.Encode(value[..length], destination);
            value = value[length..];
        }

        Reserve()[0] = (byte)'\n';
        _position++;
    }
}
