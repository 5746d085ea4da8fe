using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CloudPickle.Wire;

/// <summary>
/// UTF-8 with Python's <c>surrogatepass</c> error handler: a lone surrogate, legal in .NET and in Python strings, is its
/// three-byte form (ED A0 80 to ED BF BF) both ways. Anything else that is not UTF-8 is refused. Stateless.
/// </summary>
public static class SurrogateUtf8
{
    private const int CountingChunk = 1 << 28;
    private const int StackChars = 256;

    /// <summary>The number of bytes of a string's UTF-8 form; more than an <see cref="int"/> holds for huge strings.</summary>
    public static long GetByteCount(ReadOnlySpan<char> text)
    {
        // A replacement character is as long as a surrogate's own three bytes, so the ordinary count is right.
        long count = 0;
        while (text.Length > CountingChunk)
        {
            var length = char.IsHighSurrogate(text[CountingChunk - 1]) ? CountingChunk - 1 : CountingChunk;
            count += Encoding.UTF8.GetByteCount(text[..length]);
            text = text[length..];
        }

        return count + Encoding.UTF8.GetByteCount(text);
    }

    /// <summary>Encodes as much of a string as fits.</summary>
    /// <returns><see cref="OperationStatus.Done"/> or <see cref="OperationStatus.DestinationTooSmall"/>.</returns>
    public static OperationStatus Encode(ReadOnlySpan<char> text, Span<byte> destination, out int charsRead, out int bytesWritten)
    {
        charsRead = 0;
        bytesWritten = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(text[charsRead..], destination[bytesWritten..], out var read, out var written, replaceInvalidSequences: false);
            charsRead += read;
            bytesWritten += written;
            if (status != OperationStatus.InvalidData)
            {
                return status;
            }

            if (destination.Length - bytesWritten < 3)
            {
                return OperationStatus.DestinationTooSmall;
            }

            var surrogate = text[charsRead++];
            destination[bytesWritten++] = (byte)(0xE0 | (surrogate >> 12));
            destination[bytesWritten++] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
            destination[bytesWritten++] = (byte)(0x80 | (surrogate & 0x3F));
        }
    }

    /// <summary>Decodes UTF-8.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="allowSurrogates">Whether three-byte surrogates are let through; names of globals do not allow them.</param>
    /// <param name="text">The string, or null when the bytes are not UTF-8.</param>
    /// <param name="invalidAt">The index of the first byte at fault, or -1.</param>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, bool allowSurrogates, [NotNullWhen(true)] out string? text, out int invalidAt)
    {
        text = AsciiWidening.TryMakeText(utf8);
        if (text is not null)
        {
            invalidAt = -1;
            return true;
        }

        return TryDecodeOther(utf8, allowSurrogates, out text, out invalidAt);
    }

    // By itself, because of what it has on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryDecodeOther(ReadOnlySpan<byte> utf8, bool allowSurrogates, [NotNullWhen(true)] out string? text, out int invalidAt)
    {
        char[]? rented = null;
        var chars = utf8.Length <= StackChars ? stackalloc char[StackChars] : (rented = ArrayPool<char>.Shared.Rent(utf8.Length));
        invalidAt = Decode(utf8, allowSurrogates, chars, out var length);
        text = invalidAt < 0 ? new string(chars[..length]) : null;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text is not null;
    }

    private static int Decode(ReadOnlySpan<byte> utf8, bool allowSurrogates, Span<char> chars, out int length)
    {
        length = 0;
        var position = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(utf8[position..], chars[length..], out var read, out var written, replaceInvalidSequences: false);
            position += read;
            length += written;
            if (status == OperationStatus.Done)
            {
                return -1;
            }

            var rest = utf8[position..];
            if (!allowSurrogates || rest.Length < 3 || rest[0] != 0xED || (rest[1] & 0xE0) != 0xA0 || (rest[2] & 0xC0) != 0x80)
            {
                return position;
            }

            chars[length++] = (char)(0xD000 | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F));
            position += 3;
        }
    }
}
