using System.Globalization;
using System.Text;

namespace CloudPickle.Tests.Safety;

/// <summary>One hostile input and how it ends.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Make">Makes the bytes.</param>
/// <param name="Error">A part of the message of the documented exception; null when a value comes out.</param>
public sealed record Threat(string Name, Func<byte[]> Make, string? Error)
{
    /// <summary>What it is loaded as.</summary>
    public Func<byte[], UnpickleOptions?, object?> Load { get; init; } = (pickle, options) => Pickle.Loads<object?>(pickle, options);

    /// <summary>How it is loaded.</summary>
    public UnpickleOptions? Options { get; init; }

    public static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    public static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    /// <summary>Little-endian bytes as Latin-1 text.</summary>
    public static string Le(long value, int width) =>
        string.Concat(Enumerable.Range(0, width).Select(i => (char)((value >> (8 * i)) & 0xFF)));

    /// <summary>A BINUNICODE of a length.</summary>
    public static string Text(int length, char character = 'x') => "X" + Le(length, 4) + new string(character, length);

    /// <summary>A BINUNICODE.</summary>
    public static string Text(string text) => "X" + Le(text.Length, 4) + text;

    /// <summary>A BINBYTES of a length.</summary>
    public static string Blob(int length) => "B" + Le(length, 4) + new string('b', length);

    /// <summary>LONG_BINGET.</summary>
    public static string Get(int index) => index < 256 ? "h" + (char)index : "j" + Le(index, 4);

    public static string Int64(long value) => "\u008a\u0008" + Le(value, 8);

    public static string Line(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    public override string ToString() => Name;
}
