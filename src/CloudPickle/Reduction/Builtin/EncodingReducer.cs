using System.ComponentModel;
using System.Text;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An encoding is its name as a str, which Python's <c>codecs</c> knows too. UTF-8 without a byte order mark is <c>utf_8</c>, which means the same in
/// Python; encodings that were given other settings have no name and are refused.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Encoding))]
public sealed class EncodingReducer : Reducer<Encoding>
{
    private const string Utf8WithoutMark = "utf_8";
    private static readonly UTF8Encoding s_utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public override void Write(Pickler pickler, Encoding value) => pickler.Writer.WriteString(
        value.Equals(s_utf8WithoutMark) ? Utf8WithoutMark
        : Find(value.WebName)?.Equals(value) == true ? value.WebName
        : throw pickler.Error($"The encoding {value.WebName} has settings of its own (a byte order mark or what it does with errors), which its name does not say. Use Encoding.GetEncoding(\"{value.WebName}\")."));

    /// <inheritdoc/>
    public override Encoding Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        Encoding same => same,
        string name => Find(name) ?? Find(name.Replace("utf8", "utf-8", StringComparison.Ordinal).Replace('_', '-')) ?? throw unpickler.Error($"{ValueText.Describe(name)} is no encoding that is known here."),
        var other => throw unpickler.Mismatch(typeof(Encoding), other),
    };

    private static Encoding? Find(string name)
    {
        if (name == Utf8WithoutMark)
        {
            return s_utf8WithoutMark;
        }

        if (name.Length > 64)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
