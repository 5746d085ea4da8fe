using System.Text;

namespace CloudPickle.Wire;

/// <summary>Names that are encoded once, to be copied and compared as a whole: as protocol 4 and 5 write them for the first time in a pickle.</summary>
internal static class OpcodeText
{
    /// <summary>A text that is put in the memo: the key of a member.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>The opcodes; none for a text that is longer than a one-byte length can say.</returns>
    public static byte[] Key(byte[] utf8) =>
        utf8.Length > byte.MaxValue ? [] : [(byte)Opcode.ShortBinUnicode, (byte)utf8.Length, .. utf8, (byte)Opcode.Memoize];

    /// <summary>A class that is put in the memo.</summary>
    /// <returns>The opcodes; none if a name is longer than a one-byte length can say, or is no text.</returns>
    public static byte[] Class(string module, string qualifiedName)
    {
        var (first, second) = (Encoding.UTF8.GetBytes(module), Encoding.UTF8.GetBytes(qualifiedName));
        return first.Length > byte.MaxValue || second.Length > byte.MaxValue || HasSurrogate(module) || HasSurrogate(qualifiedName)
            ? []
            :
            [
                (byte)Opcode.ShortBinUnicode, (byte)first.Length, .. first,
                (byte)Opcode.ShortBinUnicode, (byte)second.Length, .. second,
                (byte)Opcode.StackGlobal, (byte)Opcode.Memoize,
            ];
    }

    private static bool HasSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
}
